import { z } from 'zod';
import { kebabIdSchema } from '../../watches/topic.ts';

const surfaceForm = z.string().trim().min(1);

/**
 * A word for a thing that policy is about, and what it counts as.
 *
 * How forms are matched: a form that holds a capital letter is matched with its case ("SWIFT", "Patriot",
 * "Bank Rate"), every other form without ("battle tank" also finds "Battle Tanks"). The last word takes its
 * regular plural by itself; irregular ones and plurals inside ("rules of origin") belong in `also`.
 */
export const termSchema = z.strictObject({
  id: kebabIdSchema,
  term: surfaceForm.describe('Singular, as the press writes it: "self-propelled howitzer"'),
  also: z
    .array(surfaceForm)
    .default([])
    .describe('Other names, abbreviations, paraphrases, irregular plurals'),
  is: z
    .array(kebabIdSchema)
    .default([])
    .describe('The wider terms it counts as; each the id of another entry'),
  sign: z
    .union([z.literal(1), z.literal(0), z.literal(-1)])
    .default(0)
    .describe(
      'What the noun itself does to what stands behind it: a ban, a cap, a tariff -1; a licence, an exemption, a subsidy 1',
    ),
  pole: z
    .strictObject({ axis: kebabIdSchema, side: z.union([z.literal(1), z.literal(-1)]) })
    .optional()
    .describe(
      'For terms that name one side of a usual question: lethal / non-lethal, nuclear phase-out / new reactors',
    ),
  ambiguous: z
    .boolean()
    .default(false)
    .describe(
      'Has another everyday meaning ("tank", "base", "hike"): one word alone counts only in a text with a clear term of its kind',
    ),
  note: z.string().trim().min(1).describe('In plain words: what it is, and what it is easily taken for'),
  example: z.string().trim().min(1).describe('A sentence in which it must be found'),
});
export type Term = z.infer<typeof termSchema>;

export const termFileSchema = z.array(termSchema);
