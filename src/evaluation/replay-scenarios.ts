import { hashText } from '../items/hash-text.ts';
import { compileWatch } from '../readings/watch/compile-watch.ts';
import { indexWatches } from '../readings/watch/index-watches.ts';
import type { Lexicon } from '../readings/lexicon.ts';
import { readPass } from '../shifts/read-pass.ts';
import type { Pass } from '../shifts/read-pass.ts';
import type { Tunables } from '../shifts/tunables.ts';
import type { Verdict } from '../shifts/verdict.ts';
import { itemOfScenario } from './item-of-scenario.ts';
import type { Scenario, ScenarioItem } from './scenario.ts';
import { watchOfScenario } from './watch-of-scenario.ts';

/** An item read against a watch in a replay. `own` is false where the watch is another scenario's. */
export interface ReplayRow {
  readonly scenario: Scenario;
  readonly item: ScenarioItem;
  /** The scenario whose watch it was read against. */
  readonly watched: Scenario;
  readonly own: boolean;
  /** Absent where the index of watches kept the item from the reader. */
  readonly verdict?: Verdict;
}

export interface Replay {
  readonly lexicon: Lexicon;
  readonly tunables: Tunables;
  /** Bodies are cut to so many characters. */
  readonly cut?: number;
}

interface Placed {
  readonly scenario: Scenario;
  readonly item: ScenarioItem;
}

function replayTogether(
  scenarios: readonly Scenario[],
  placed: readonly Placed[],
  replay: Replay,
): ReplayRow[] {
  const { lexicon, tunables, cut } = replay;
  const byWatch = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const watches = scenarios.map((scenario) =>
    compileWatch(watchOfScenario(scenario, lexicon.governments), lexicon),
  );
  const texts = new Map<string, string>();
  for (const { watch } of watches) {
    const { statement } = watch.baseline;
    texts.set(hashText(statement), statement);
  }
  const byItem = new Map<string, Placed>();
  const items = placed.map((place) => {
    const item = itemOfScenario(place.scenario, place.item, cut);
    byItem.set(item.id, place);
    texts.set(item.snapshot.hash, item.snapshot.text);
    return item;
  });
  const pass: Pass = { lexicon, index: indexWatches(watches), tunables, stored: (hash) => texts.get(hash) };
  return readPass(items, pass, new Map()).verdicts.flatMap(({ item, watch, verdict }) => {
    const place = byItem.get(item.id);
    const watched = byWatch.get(watch);
    if (place === undefined || watched === undefined) return [];
    return [{ ...place, watched, own: watched === place.scenario, verdict }];
  });
}

/** Replays each scenario by itself: its items in order, its own watch. */
export function replayEach(scenarios: readonly Scenario[], replay: Replay): ReplayRow[] {
  return scenarios.flatMap((scenario) => {
    const placed = scenario.items.map((item) => ({ scenario, item }));
    const read = new Map(replayTogether([scenario], placed, replay).map((row) => [row.item, row]));
    return placed.map(({ item }) => read.get(item) ?? { scenario, item, watched: scenario, own: true });
  });
}

/** Replays all items of all scenarios in order of time, against all watches at once. */
export function replayAll(scenarios: readonly Scenario[], replay: Replay): ReplayRow[] {
  const placed = scenarios.flatMap((scenario) => scenario.items.map((item) => ({ scenario, item })));
  const inTime = placed.toSorted((a, b) => Date.parse(a.item.published) - Date.parse(b.item.published));
  return replayTogether(scenarios, inTime, replay);
}
