import type { Command } from 'commander';
import { consoleOutlet } from '../console-outlet.ts';
import { startHealthServer } from '../health-server.ts';
import { openLog } from '../log.ts';
import { startSchedule } from '../schedule.ts';
import { StoreInUseError, openStore } from '../store/open-store.ts';
import { openWorker } from '../worker.ts';
import { fail } from './fail.ts';
import { readSetup } from './read-setup.ts';
import type { Setup } from './read-setup.ts';

/** `weathervane run`: the worker, by the configuration, until it is told to stop. */
export function addRunCommand(program: Command): void {
  program
    .command('run')
    .description('the worker: poll, read, decide, record, deliver, on schedule')
    .option('-c, --config <folder>', 'the configuration folder', 'config')
    .action(async (options: { config: string }) => {
      const setup = readSetup(options.config);
      if (setup === undefined) return;
      try {
        await run(setup);
      } catch (error) {
        if (!(error instanceof StoreInUseError)) throw error;
        fail(error.message);
      }
    });
}

async function run({ config, storePath }: Setup): Promise<void> {
  const { settings } = config;
  const log = openLog(settings.log.level);
  const store = await openStore(storePath);
  const outlet = consoleOutlet((text) => process.stdout.write(`${text}\n`), log);
  log.info('DISCORD_TOKEN is not set: alerts go to standard output.');
  const worker = openWorker({
    folder: config.folder,
    settings,
    catalogue: config,
    store,
    outlet,
    clock: Date.now,
  });
  const health = settings.health && (await startHealthServer(settings.health.port, Date.now));
  const schedule = startSchedule(settings.schedule, async () => {
    const report = await worker.runPass();
    log.info(report, 'pass');
    health?.notePass(report);
  });
  const { governments, sources, watches } = config;
  const facts = {
    store: storePath,
    governments: governments.length,
    sources: sources.length,
    watches: watches.length,
  };
  log.info(facts, 'weathervane has started');
  schedule.requestPass();
  const signal = await stopSignal();
  log.info({ signal }, 'stopping');
  await worker.stop();
  await schedule.stop();
  await Promise.all([health?.stop(), outlet.close()]);
  await store.close();
  log.info('stopped');
}

/** The first of the two signals; a second one finds the stop under way and changes nothing. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    process.on('SIGTERM', resolve);
    process.on('SIGINT', resolve);
  });
}
