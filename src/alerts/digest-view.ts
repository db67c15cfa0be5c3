import { z } from 'zod';
import { alertViewSchema } from './alert-view.ts';

const lineSchema = z.object({
  watch: z.string(),
  government: z.string(),
  topic: z.string(),
  /** How often in the period. */
  count: z.int().positive(),
});
export type DigestLine = z.infer<typeof lineSchema>;

/** What a digest tells of a period: the top story first, what moved, what was reaffirmed, what wants a person. */
export const digestViewSchema = z.object({
  every: z.enum(['day', 'week']),
  from: z.int(),
  to: z.int(),
  /** Weightiest first: the first is the top story. */
  moved: z.array(alertViewSchema),
  reaffirmed: z.array(lineSchema),
  unsure: z.array(lineSchema),
  /** How many readings wait for a person, those of earlier periods included. */
  waiting: z.int().nonnegative(),
});
export type DigestView = z.infer<typeof digestViewSchema>;
