import { z } from 'zod';
import { alertViewSchema } from './alert-view.ts';
import { digestViewSchema } from './digest-view.ts';

const evidenceIds = z.array(z.int().nonnegative());

/** Why a place is asked no more; the rest of what Discord may refuse is `refused`. */
export const pauseCauses = [
  'no-access',
  'no-permission',
  'tag-required',
  'no-direct-messages',
  'refused',
] as const;

const noticeSchema = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('subscription-paused'),
    channelId: z.string(),
    cause: z.enum(pauseCauses),
  }),
  z.object({
    code: z.literal('source-changed'),
    source: z.string(),
    state: z.enum(['well', 'down', 'empty', 'not-a-feed', 'silent', 'moved', 'retired', 'blocked']),
    since: z.int(),
  }),
]);
export type Notice = z.infer<typeof noticeSchema>;

/**
 * What is told to a channel, as the outbox keeps it. An update repeats the whole view as it stands now; `news` points
 * at the pieces of `view.evidence` that the thread does not hold yet; `turned` where the life of the shift moved on;
 * `rings` only where the rung changed.
 */
export const tellingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('alert'), view: alertViewSchema }),
  z.object({
    kind: z.literal('update'),
    view: alertViewSchema,
    news: evidenceIds,
    turned: z.boolean(),
    rings: z.boolean(),
  }),
  z.object({ kind: z.literal('digest'), view: digestViewSchema }),
  z.object({ kind: z.literal('notice'), notice: noticeSchema }),
]);
export type Telling = z.infer<typeof tellingSchema>;
