import { z } from 'zod';
import { alertViewSchema } from './alert-view.ts';

const lineSchema = z.object({
  watch: z.string(),
  item: z.string(),
  government: z.string(),
  topic: z.string(),
  position: z.string().describe('The id of the rung held'),
  quote: z.string(),
  publisher: z.string(),
  link: z.string().exactOptional(),
  at: z.int(),
});
export type DigestLine = z.infer<typeof lineSchema>;

/** What a digest tells of a period: the top story first, what moved, what was reaffirmed, what wants a person. */
export const digestViewSchema = z.object({
  every: z.enum(['day', 'week']),
  from: z.int(),
  to: z.int(),
  /** Most important first: the first is the top story. */
  moved: z.array(alertViewSchema),
  reaffirmed: z.array(lineSchema),
  unsure: z.array(lineSchema),
});
export type DigestView = z.infer<typeof digestViewSchema>;
