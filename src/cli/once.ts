import type { Command } from 'commander';
import { consoleOutlet } from '../outlets/console-outlet.ts';
import { openLog } from '../log.ts';
import { openStore } from '../store/open-store.ts';
import type { Outlet } from '../pass/outlet.ts';
import { openWorker } from '../worker.ts';
import { formatReport } from './format-report.ts';
import { readSetup } from './read-setup.ts';

/** `weathervane once`: one pass over all due sources, then a report; alerts go to the console. */
export function addOnceCommand(program: Command): void {
  program
    .command('once')
    .description('one pass over all due sources, with a report')
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .action(async (options: { config: string }) => {
      const setup = readSetup(options.config);
      if (setup === undefined) return;
      const { config, storePath } = setup;
      const { settings } = config;
      const log = openLog(settings.log.level);
      const store = await openStore(storePath);
      const openOutlet = (): Outlet =>
        consoleOutlet(
          (text) =>
            process.stdout.write(`${text}
`),
          log,
        );
      const folder = config.folder;
      const worker = await openWorker({
        folder,
        settings,
        catalogue: config,
        store,
        log,
        clock: Date.now,
        openOutlet,
      });
      try {
        console.log(formatReport(await worker.runPass()));
      } finally {
        await worker.stop();
        await store.close();
      }
    });
}
