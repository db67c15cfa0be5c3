import { z } from 'zod';
import { kebabIdSchema } from '../watches/topic.ts';

/** A word for a thing that policy is about, and what it counts as. */
export const termSchema = z.strictObject({
  id: kebabIdSchema,
  term: z.string().trim().min(1).describe('Singular, as the press writes it: "self-propelled howitzer"'),
  also: z
    .array(z.string().trim().min(1))
    .default([])
    .describe('Other names, abbreviations, irregular plurals'),
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
  note: z.string().trim().min(1),
  example: z.string().trim().min(1).describe('A sentence in which it must be found'),
});
export type Term = z.infer<typeof termSchema>;

export const termFileSchema = z.array(termSchema);
