import type { Command } from 'commander';
import { loadGovernments, loadLanguageData, loadLexicon } from '../config/load-language.ts';
import { averageScores } from '../evaluation/average-scores.ts';
import { runControls } from '../evaluation/controls.ts';
import { readScenarios } from '../evaluation/read-scenarios.ts';
import { crossWatch, sumCrossWatch } from '../evaluation/cross-watch.ts';
import { replayEach } from '../evaluation/replay-scenarios.ts';
import { prepareLessons, runFolds } from '../evaluation/run-folds.ts';
import type { Scenario } from '../evaluation/scenario.ts';
import { scoreRows } from '../evaluation/score-rows.ts';
import {
  calibrationLines,
  controlLines,
  crossWatchLine,
  lagLine,
  mistakeLines,
  scoreLines,
} from '../evaluation/score-table.ts';
import { summaryCut } from '../evaluation/summary-cut.ts';
import { governmentsOf } from '../evaluation/watch-of-scenario.ts';
import { presetNames } from '../shifts/tunables.ts';
import { failWith } from './fail-with.ts';

interface EvaluateOptions {
  readonly config: string;
  readonly json: boolean;
  readonly folds: boolean;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function evaluateFolds(scenarios: readonly Scenario[], { config, json }: EvaluateOptions): void {
  const lessons = prepareLessons(scenarios, loadGovernments(config), loadLanguageData(config));
  const { sure, balanced, wide, cut, rows, crossWatch: crossed } = runFolds(lessons, [1, 2, 3]);
  const byName = { sure, balanced, wide, cut };
  if (json) {
    print([
      JSON.stringify({
        ...Object.fromEntries(Object.entries(byName).map(([name, scores]) => [name, averageScores(scores)])),
        crossWatch: sumCrossWatch(crossed),
      }),
    ]);
    return;
  }
  print(['Cross-validation by scenario: 5 folds, 3 seeds, thresholds from inner folds', '']);
  for (const [name, scores] of Object.entries(byName)) {
    scores.forEach((score, at) => print(scoreLines(`${name}, seed ${at + 1}`, score)));
  }
  const first = balanced[0];
  if (first !== undefined) print(['', 'Mistakes (balanced, seed 1)', ...mistakeLines(first)]);
  print([
    '',
    ...calibrationLines(rows),
    '',
    crossWatchLine(sumCrossWatch(crossed)),
    '',
    lagLine(rows),
    '',
    ...controlLines(runControls(scenarios)),
  ]);
}

function evaluateShipped(scenarios: readonly Scenario[], { config, json }: EvaluateOptions): void {
  const { lexicon, presets } = loadLexicon(config, governmentsOf(scenarios, loadGovernments(config)));
  const byPreset = presetNames.map((name) => ({
    name,
    rows: replayEach(scenarios, { lexicon, tunables: presets[name] }),
  }));
  const scores = byPreset.map(({ name, rows }) => ({ name, score: scoreRows(rows) }));
  const tunables = presets.balanced;
  const rows = byPreset.find(({ name }) => name === 'balanced')?.rows ?? [];
  const cut = scoreRows(replayEach(scenarios, { lexicon, tunables, cut: summaryCut }));
  const crossed = crossWatch(scenarios, { lexicon, tunables });
  const items = scenarios.reduce((sum, scenario) => sum + scenario.items.length, 0);
  const controls = runControls(scenarios);
  if (json) {
    const presetScores = Object.fromEntries(scores.map(({ name, score }) => [name, score]));
    print([JSON.stringify({ ...presetScores, cut, crossWatch: crossed, controls })]);
    return;
  }
  print([
    `${scenarios.length} scenarios, ${items} items, shipped weights (trained on what is in test/scenarios: use --folds for an honest score on those)`,
    '',
  ]);
  for (const { name, score } of scores) {
    print([...scoreLines(`preset ${name}`, score), ...(name === 'balanced' ? mistakeLines(score) : [])]);
  }
  print(['', ...calibrationLines(rows), '', lagLine(rows), '', ...controlLines(controls)]);
  print([crossWatchLine(crossed), ...scoreLines(`  bodies cut to ${summaryCut} characters (balanced)`, cut)]);
}

/** `weathervane evaluate PATH…`: replay and score, with the controls beside every score. */
export function addEvaluateCommand(program: Command): void {
  program
    .command('evaluate')
    .description(
      'score the reader on labelled scenarios: precision, recall, direction, position, and the controls',
    )
    .argument('[path...]', 'scenario files or folders', ['test/scenarios'])
    .option('--json', 'the figures as one JSON object', false)
    .option('--folds', 'cross-validation by scenario instead of the shipped weights', false)
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .action((paths: string[], options: EvaluateOptions) => {
      failWith(() => {
        const scenarios = readScenarios(paths);
        if (options.folds) evaluateFolds(scenarios, options);
        else evaluateShipped(scenarios, options);
      });
    });
}
