import { hashText } from '../items/hash-text.ts';
import type { CompiledWatch } from './watch/compiled-watch.ts';
import type { WatchState } from './watch-state.ts';

/** Where a watch stands before anything was read: the configured baseline, its own words as its snapshot. */
export function initialState({ watch, rungs }: CompiledWatch): WatchState {
  const { statement, position, asOf } = watch.baseline;
  const held = position ?? rungs[0]?.id ?? '';
  return {
    watch: watch.id,
    held,
    settled: held,
    since: Date.parse(`${asOf}T00:00:00Z`),
    baseline: { snapshot: hashText(statement), start: 0, end: statement.length, text: statement },
    moves: [],
  };
}
