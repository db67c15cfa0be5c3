import type { Command } from 'commander';
import { Option } from 'commander';
import { loadGovernments, loadLexicon } from '../config/load-language.ts';
import { readScenarios } from '../evaluation/read-scenarios.ts';
import { replayLine } from '../evaluation/replay-line.ts';
import { replayAll, replayEach } from '../evaluation/replay-scenarios.ts';
import type { ReplayRow } from '../evaluation/replay-scenarios.ts';
import { governmentsOf } from '../evaluation/watch-of-scenario.ts';
import { presetNames } from '../shifts/tunables.ts';
import type { PresetName } from '../shifts/tunables.ts';
import { failWith } from './fail-with.ts';

interface ReplayOptions {
  readonly config: string;
  readonly json: boolean;
  readonly together: boolean;
  readonly preset: PresetName;
}

function plainLine(row: ReplayRow): string {
  const line = replayLine(row);
  const move = line.alerted ? `  ${line.from ?? ''} → ${line.to ?? ''} (${line.signal ?? ''})` : '';
  const verdict = line.verdict.padEnd(13);
  return `${line.watch} ${String(line.item).padStart(3)}  ${verdict} ${line.reason.padEnd(14)} ${(line.confidence ?? 1).toFixed(2)}${move}  ${row.item.title}`;
}

function replay(paths: readonly string[], { config, json, together, preset }: ReplayOptions): void {
  const scenarios = readScenarios(paths);
  const { lexicon, presets } = loadLexicon(config, governmentsOf(scenarios, loadGovernments(config)));
  const settings = { lexicon, tunables: presets[preset] };
  const rows = together ? replayAll(scenarios, settings) : replayEach(scenarios, settings);
  const lines = rows.map((row) => (json ? JSON.stringify(replayLine(row)) : plainLine(row)));
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** `weathervane replay PATH…`: scenario files through the real reader, time taken from the items. */
export function addReplayCommand(program: Command): void {
  program
    .command('replay')
    .description('read scenario files, or folders of them, as if their items arrived one by one')
    .argument('<path...>', 'scenario files or folders')
    .option('--json', 'one JSON object a line for every item and watch read', false)
    .option('--together', 'all watches at once over all items, in order of time', false)
    .addOption(new Option('--reader <name>', 'which reader decides').choices(['builtin']).default('builtin'))
    .addOption(
      new Option('--preset <name>', 'how sure an alert must be').choices(presetNames).default('balanced'),
    )
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .action((paths: string[], options: ReplayOptions) => {
      failWith(() => replay(paths, options));
    });
}
