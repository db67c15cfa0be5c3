import { z } from 'zod';
import { governmentIdSchema } from '../watches/government.ts';
import { kebabIdSchema } from '../watches/topic.ts';

export const sourceKinds = ['official', 'wire', 'analysis', 'opinion'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** A feed that is polled. */
export const sourceSchema = z.strictObject({
  id: kebabIdSchema,
  name: z.string().trim().min(1),
  url: z.url({ protocol: /^https?$/, error: 'use an http or https address' }),
  kind: z.enum(sourceKinds),
  government: governmentIdSchema.optional().describe('For an official feed: whose "we" speaks in it'),
  publisher: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('Who answers for the words; corroboration counts publishers. Defaults to the host'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .default('en'),
  fullText: z.boolean().default(false).describe('Fetch the page behind each entry (robots.txt is heeded)'),
  backfill: z
    .boolean()
    .default(false)
    .describe('Read the entries of the very first poll too, instead of storing them in silence'),
  addedBy: z
    .enum(['operator', 'user'])
    .default('operator')
    .describe("A user's source never reaches the operator's own network, whatever allowedPrivateRanges says"),
  everyMinutes: z
    .strictObject({ atLeast: z.number().positive(), atMost: z.number().positive() })
    .partial()
    .optional(),
  note: z.string().optional(),
});
export type Source = z.infer<typeof sourceSchema>;
