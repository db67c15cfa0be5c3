import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { loadGovernments, loadLanguageData } from '../config/load-language.ts';
import { sumCrossWatch } from '../evaluation/cross-watch.ts';
import { makeWeights } from '../evaluation/make-weights.ts';
import { readScenarios } from '../evaluation/read-scenarios.ts';
import { prepareLessons, runFolds } from '../evaluation/run-folds.ts';
import { crossWatchLine, scoreLines } from '../evaluation/score-table.ts';
import { scenarioSchema } from '../evaluation/scenario.ts';
import type { Scenario } from '../evaluation/scenario.ts';
import { labelFeedback } from '../desk/label-feedback.ts';
import { openStoreToRead } from '../store/open-store.ts';
import { failWith } from './fail-with.ts';

interface CalibrateOptions {
  readonly config: string;
  readonly seeds: string;
  /** A store whose reviews are learnt from as well. */
  readonly feedback?: string;
}

function calibrate(
  paths: readonly string[],
  reviewed: readonly Scenario[],
  { config, seeds }: CalibrateOptions,
): void {
  const scenarios = [...readScenarios(paths), ...reviewed].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const lessons = prepareLessons(scenarios, loadGovernments(config), loadLanguageData(config));
  const count = Math.max(1, Number.parseInt(seeds, 10));
  const more = Array.from({ length: count - 1 }, (_, at) => at + 2);
  const folds = runFolds(lessons, [1, ...more]);
  const weights = makeWeights(scenarios, lessons, folds);
  const file = join(config, 'language', 'en', 'weights.json');
  writeFileSync(file, `${JSON.stringify(weights)}\n`);
  for (const name of ['sure', 'balanced', 'wide', 'cut'] as const) {
    folds[name].forEach((score, at) => console.log(scoreLines(`${name}, seed ${at + 1}`, score).join('\n')));
  }
  console.log(crossWatchLine(sumCrossWatch(folds.crossWatch)));
  console.log(`${file}: trained on ${weights.data.scenarios} scenarios, ${weights.data.items} items.`);
}

/** What desks confirmed, corrected and dismissed, as scenarios of one labelled item each. */
async function reviewedScenarios(path: string): Promise<Scenario[]> {
  const store = openStoreToRead(path);
  try {
    return (await labelFeedback(store.db)).map((labelled) => scenarioSchema.parse(labelled));
  } finally {
    await store.close();
  }
}

/** `weathervane calibrate`: trains the reader's weights from labelled scenarios. The only way they are made. */
export function addCalibrateCommand(program: Command): void {
  program
    .command('calibrate')
    .description('train the weights of the built-in reader from labelled scenarios')
    .argument('[path...]', 'scenario files or folders', ['test/scenarios'])
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .option('--seeds <count>', 'how many times to fold', '3')
    .option(
      '--feedback <store>',
      'learn from what desks confirmed, corrected and dismissed in this store, too',
    )
    .action(async (paths: string[], options: CalibrateOptions) => {
      const { feedback } = options;
      const reviewed = feedback === undefined ? [] : await reviewedScenarios(feedback);
      failWith(() => calibrate(paths, reviewed, options));
    });
}
