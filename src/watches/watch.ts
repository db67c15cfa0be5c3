import { z } from 'zod';
import { daySchema, governmentIdSchema } from './government.ts';
import type { Government } from './government.ts';
import { kebabIdSchema, topicSchema } from './topic.ts';
import type { Topic } from './topic.ts';

/** The position on record for a watch, as configured: what was said, where, and on which day. */
export const baselineSchema = z.strictObject({
  position: kebabIdSchema
    .optional()
    .describe('A rung of the topic; may be left out where the topic has no positions'),
  statement: z.string().trim().min(1),
  asOf: daySchema,
  source: z.strictObject({ name: z.string().trim().min(1), url: z.url().optional() }).optional(),
});
export type Baseline = z.infer<typeof baselineSchema>;

/** A file under `config/watches/`: one topic, and each government watched on it with its baseline. */
export const watchFileSchema = z.strictObject({
  topic: topicSchema,
  watches: z
    .array(z.strictObject({ government: governmentIdSchema, baseline: baselineSchema }))
    .min(1, 'name at least one government to watch on this topic'),
});
export type WatchFile = z.infer<typeof watchFileSchema>;

/** A government and a topic, with its baseline: the unit in which shifts are detected. */
export interface Watch {
  readonly id: string;
  readonly government: Government;
  readonly topic: Topic;
  readonly baseline: Baseline;
}

/** `kor-arms-for-ukraine`: the government, then the topic. */
export function watchId(governmentId: string, topicId: string): string {
  return `${governmentId.toLowerCase()}-${topicId}`;
}
