import { initialState } from '../readings/initial-state.ts';
import type { CompiledModel } from '../readings/compile-model.ts';
import { judgeItem } from '../shifts/judge-item.ts';
import type { Tunables } from '../shifts/tunables.ts';
import type { Prepared } from './prepare-scenario.ts';
import type { ReplayRow } from './replay-scenarios.ts';

/** Judges a prepared scenario with a model, in the state that its own verdicts leave. */
export function judgePrepared(
  { scenario, compiled, reads, stored }: Prepared,
  model: CompiledModel,
  tunables: Tunables,
): ReplayRow[] {
  const watch = { ...compiled, lexicon: { ...compiled.lexicon, model } };
  let state = initialState(watch);
  return reads.map(({ item, document }) => {
    const judgement = judgeItem(document, watch, state, tunables, stored);
    state = judgement.state;
    return { scenario, item, watched: scenario, own: true, verdict: judgement.verdict };
  });
}
