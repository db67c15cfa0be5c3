import type { ReplayRow } from './replay-scenarios.ts';

/** One line of `replay --json`: these keys, no others, in this order. */
export interface ReplayLine {
  readonly scenario: string;
  readonly item: number | string;
  readonly watch: string;
  readonly government: string;
  readonly topic: string;
  readonly verdict: string;
  readonly alerted: boolean;
  readonly direction: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly signal: string | null;
  readonly confidence: number | null;
  readonly reason: string;
  readonly quote: string | null;
  readonly baselineQuote: string | null;
}

/** What was read of an item, as one flat record. Items that the index kept out are `unrelated`, off topic. */
export function replayLine({ scenario, item, watched, verdict }: ReplayRow): ReplayLine {
  const { shift, reading } = verdict ?? {};
  return {
    scenario: scenario.id,
    item: item.id,
    watch: watched.id,
    government: watched.watch.government,
    topic: watched.watch.topic.name,
    verdict: verdict?.kind ?? 'unrelated',
    alerted: shift !== undefined,
    direction: shift?.direction ?? null,
    from: shift?.from ?? reading?.from ?? null,
    to: shift?.to ?? null,
    signal: shift?.signal ?? null,
    confidence: verdict === undefined ? null : Math.round(verdict.confidence * 10_000) / 10_000,
    reason: verdict?.reason ?? 'off-topic',
    quote: (shift?.quote ?? reading?.quote)?.text ?? null,
    baselineQuote: shift?.baselineQuote.text ?? null,
  };
}
