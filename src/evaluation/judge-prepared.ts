import { indexWatches } from '../readings/watch/index-watches.ts';
import { initialState } from '../readings/initial-state.ts';
import type { CompiledModel } from '../readings/model/compile-model.ts';
import { judgeItem } from '../shifts/judge-item.ts';
import type { Tunables } from '../shifts/tunables.ts';
import type { Prepared } from './prepare-scenario.ts';
import type { ReplayRow } from './replay-scenarios.ts';

/**
 * Judges a prepared scenario with a model, in the state that its own verdicts leave. What the index of watches would
 * keep from the reader is kept from it here as well.
 */
export function judgePrepared(
  { scenario, compiled, reads, stored }: Prepared,
  model: CompiledModel,
  tunables: Tunables,
): ReplayRow[] {
  const watch = { ...compiled, lexicon: { ...compiled.lexicon, model } };
  const index = indexWatches([compiled]);
  let state = initialState(watch);
  return reads.map(({ item, document }) => {
    if (index.candidates(document).length === 0) return { scenario, item, watched: scenario, own: true };
    const judgement = judgeItem(document, watch, state, tunables, stored);
    state = judgement.state;
    return { scenario, item, watched: scenario, own: true, verdict: judgement.verdict };
  });
}
