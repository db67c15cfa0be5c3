import { compileLexicon } from '../readings/lexicon.ts';
import type { Document } from '../readings/document.ts';
import { indexWatches } from '../readings/watch/index-watches.ts';
import type { Language } from '../readings/lexicon.ts';
import type { PresetName, Tunables } from '../shifts/tunables.ts';
import type { Government } from '../watches/government.ts';
import { countRarity } from './count-rarity.ts';
import { crossValidate } from './cross-validate.ts';
import type { CrossWatch } from './cross-watch.ts';
import type { Lesson } from './cross-validate.ts';
import { gatherExamples } from './gather-examples.ts';
import { prepareScenario } from './prepare-scenario.ts';
import type { Prepared } from './prepare-scenario.ts';
import type { ReplayRow } from './replay-scenarios.ts';
import { briefCut, summaryCut } from './summary-cut.ts';
import type { Scenario } from './scenario.ts';
import { scoreRows } from './score-rows.ts';
import type { Score } from './score-rows.ts';
import { governmentsOf } from './watch-of-scenario.ts';

export interface Lessons {
  readonly lessons: readonly Lesson[];
  readonly rarity: ReturnType<typeof countRarity>;
}

const strangersEach = 16;

/** Which scenarios are asked for a stranger, counted on from each: a neighbour or two, and others from all over. */
const askedOn = [
  ...[1, 7, 19, 43, 71, 101, 131, 163, 197, 211, 239, 263, 281, 307, 331, 359, 383, 409],
  ...[433, 457, 479, 503, 521, 547, 571, 593, 613, 641, 661, 683, 701, 727, 743, 761, 787, 811],
];

/** Items of other scenarios that the index would let through to this one's watch: one of each at most. */
function strangersOf(all: readonly Prepared[], at: number): Document[] {
  const own = all[at];
  if (own === undefined) return [];
  const index = indexWatches([own.compiled]);
  const found: Document[] = [];
  for (const on of askedOn) {
    const other = all[(at + on) % all.length];
    const passing =
      other === own ? undefined : other?.reads.find(({ document }) => index.candidates(document).length > 0);
    if (passing !== undefined && found.length < strangersEach) found.push(passing.document);
  }
  return found;
}

/** Parses scenarios once, in full and with cut bodies, and gathers what they teach. */
export function prepareLessons(
  scenarios: readonly Scenario[],
  governments: readonly Government[],
  language: Language,
): Lessons {
  const rarity = countRarity(scenarios);
  const model = { ...language.model, ...rarity };
  const lexicon = compileLexicon(governmentsOf(scenarios, governments), { ...language, model });
  const all = scenarios.map((scenario) => prepareScenario(scenario, lexicon));
  const lessons = all.map((prepared, at) => {
    const { scenario } = prepared;
    return {
      prepared,
      examples: gatherExamples(prepared, prepareScenario(scenario, lexicon, briefCut), strangersOf(all, at)),
      cut: prepareScenario(scenario, lexicon, summaryCut),
    };
  });
  return { lessons, rarity };
}

export interface FoldScores {
  readonly sure: readonly Score[];
  readonly balanced: readonly Score[];
  readonly wide: readonly Score[];
  readonly cut: readonly Score[];
  /** Balanced rows of the first seed, for tables. */
  readonly rows: readonly ReplayRow[];
  /** Balanced, one for each seed. */
  readonly crossWatch: readonly CrossWatch[];
  readonly presets: Record<PresetName, Tunables>;
}

/** Cross-validation over several seeds. */
export function runFolds({ lessons, rarity }: Lessons, seeds: readonly [number, ...number[]]): FoldScores {
  const [first, ...others] = seeds;
  const main = crossValidate(lessons, rarity, first);
  const runs = [main, ...others.map((seed) => crossValidate(lessons, rarity, seed))];
  return {
    sure: runs.map((run) => scoreRows(run.rows.sure)),
    balanced: runs.map((run) => scoreRows(run.rows.balanced)),
    wide: runs.map((run) => scoreRows(run.rows.wide)),
    cut: runs.map((run) => scoreRows(run.cutRows)),
    rows: main.rows.balanced,
    crossWatch: runs.map((run) => run.crossWatch),
    presets: main.presets,
  };
}
