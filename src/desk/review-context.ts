import { z } from 'zod';
import { signals } from '../readings/reading.ts';
import type { Direction, Signal } from '../readings/reading.ts';
import type { BaselineVersion } from '../store/ledger.ts';
import { positionsOf, topicSchema } from '../watches/topic.ts';
import type { Watch } from '../watches/watch.ts';

/** The watch, its baseline and what was found, as they stood when a person decided. */
export const reviewContextSchema = z.object({
  government: z.string(),
  topic: topicSchema,
  baseline: z.object({ position: z.string(), statement: z.string(), asOf: z.number() }),
  found: z.object({
    to: z.string().optional(),
    direction: z.enum(['up', 'down']).optional(),
    signal: z.enum(signals).optional(),
  }),
});
export type ReviewContext = z.infer<typeof reviewContextSchema>;

export function reviewContext(
  watch: Watch,
  before: BaselineVersion | undefined,
  found: {
    readonly to?: string | undefined;
    readonly direction?: Direction | undefined;
    readonly signal?: Signal | undefined;
  },
): ReviewContext {
  const { baseline, topic } = watch;
  return {
    government: watch.government.id,
    topic,
    baseline: {
      position: before?.position ?? baseline.position ?? positionsOf(topic)[0]?.id ?? '',
      statement: before?.statement ?? baseline.statement,
      asOf: before?.asOf ?? Date.parse(`${baseline.asOf}T00:00:00Z`),
    },
    found: { to: found.to, direction: found.direction, signal: found.signal },
  };
}
