import type { Shift, Verdict } from '../shifts/verdict.ts';
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

const nothing = { direction: null, to: null, signal: null, baselineQuote: null } as const;

function moveOf(shift: Shift | undefined): Pick<ReplayLine, 'direction' | 'to' | 'signal' | 'baselineQuote'> {
  if (shift === undefined) return nothing;
  const { direction, to, signal, baselineQuote } = shift;
  return { direction, to, signal, baselineQuote: baselineQuote.text };
}

function confidenceOf(verdict: Verdict | undefined): number | null {
  return verdict === undefined ? null : Math.round(verdict.confidence * 10_000) / 10_000;
}

/** What was read of an item, as one flat record. Items that the index kept out are `unrelated`, off topic. */
export function replayLine({ scenario, item, watched, verdict }: ReplayRow): ReplayLine {
  const move = moveOf(verdict?.shift);
  return {
    scenario: scenario.id,
    item: item.id,
    watch: watched.id,
    government: watched.watch.government,
    topic: watched.watch.topic.name,
    verdict: verdict?.kind ?? 'unrelated',
    alerted: verdict?.shift !== undefined,
    direction: move.direction,
    from: verdict?.reading.from ?? null,
    to: move.to,
    signal: move.signal,
    confidence: confidenceOf(verdict),
    reason: verdict?.reason ?? 'off-topic',
    quote: verdict?.reading.quote?.text ?? null,
    baselineQuote: move.baselineQuote,
  };
}
