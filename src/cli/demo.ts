import { join } from 'node:path';
import type { Command } from 'commander';
import { describeProblem } from '../config/problem.ts';
import { readConfig } from '../config/read-config.ts';
import { readFeedFolder } from '../demo/read-feed-folder.ts';
import { runDemo } from '../demo/run-demo.ts';
import { openLog } from '../log.ts';
import { fail } from './fail.ts';

/** `weathervane demo`: recorded feeds through the whole pipeline, on loopback, with a clock that runs fast. */
export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description(
      'serve recorded feeds on loopback and print the alerts that the whole pipeline finds in them',
    )
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .option('--feeds <folder>', 'a folder of recorded feeds; <config>/demo if left out')
    .option('--store <file>', 'where the store lies; overwritten', 'data/demo.sqlite')
    .action(async (options: { config: string; feeds?: string; store: string }) => {
      const { config, problems } = readConfig(options.config);
      const feeds = options.feeds ?? join(options.config, 'demo');
      const folder = readFeedFolder(feeds, config.governments);
      const all = [...problems, ...folder.problems];
      if (all.length > 0) return fail(all.map(describeProblem).join('\n'));
      const watches = folder.watches.length > 0 ? folder.watches : config.watches;
      const started = Date.now();
      console.log(`${folder.sources.length} recorded feeds from ${feeds}, ${watches.length} watches.\n`);
      await runDemo({
        folder: options.config,
        governments: config.governments,
        watches,
        sources: folder.sources,
        storePath: options.store,
        print: (text) => console.log(text),
        log: openLog('error'),
      });
      console.log(
        `\nThe store lies in ${options.store}. Done in ${((Date.now() - started) / 1000).toFixed(1)} s.`,
      );
    });
}
