import { compileLexicon } from '../readings/lexicon.ts';
import type { Language } from '../readings/lexicon.ts';
import type { Government } from '../watches/government.ts';
import { countRarity } from './count-rarity.ts';
import { crossValidate } from './cross-validate.ts';
import type { Lesson } from './cross-validate.ts';
import { gatherExamples } from './gather-examples.ts';
import { prepareScenario } from './prepare-scenario.ts';
import type { ReplayRow } from './replay-scenarios.ts';
import { summaryCut } from './summary-cut.ts';
import type { Scenario } from './scenario.ts';
import { scoreRows } from './score-rows.ts';
import type { Score } from './score-rows.ts';
import { governmentsOf } from './watch-of-scenario.ts';

export interface Lessons {
  readonly lessons: readonly Lesson[];
  readonly rarity: ReturnType<typeof countRarity>;
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
  const lessons = scenarios.map((scenario) => {
    const prepared = prepareScenario(scenario, lexicon);
    return {
      prepared,
      examples: gatherExamples(prepared),
      cut: prepareScenario(scenario, lexicon, summaryCut),
    };
  });
  return { lessons, rarity };
}

export interface FoldScores {
  readonly sure: Score[];
  readonly balanced: Score[];
  readonly wide: Score[];
  readonly cut: Score[];
  /** Balanced rows of the first seed, for tables. */
  readonly rows: readonly ReplayRow[];
}

/** Cross-validation over several seeds. */
export function runFolds({ lessons, rarity }: Lessons, seeds: readonly number[]): FoldScores {
  const runs = seeds.map((seed) => crossValidate(lessons, rarity, seed));
  const scores = (
    pick: (result: ReturnType<typeof crossValidate>[number]) => readonly ReplayRow[],
  ): Score[] => runs.map((results) => scoreRows(results.flatMap(pick)));
  return {
    sure: scores((result) => result.rows.sure),
    balanced: scores((result) => result.rows.balanced),
    wide: scores((result) => result.rows.wide),
    cut: scores((result) => result.cutRows),
    rows: runs[0]?.flatMap((result) => result.rows.balanced) ?? [],
  };
}
