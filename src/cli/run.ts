import type { Command } from 'commander';
import { ConfigurationError } from '../config/load-language.ts';
import { consoleOutlet } from '../outlets/console-outlet.ts';
import type { HealthServer } from '../health-server.ts';
import { openLog } from '../log.ts';
import type { Log } from '../log.ts';
import { DiscordNotOpenError } from '../outlets/discord-not-open-error.ts';
import type { Outlet } from '../pass/outlet.ts';
import { openMemoryRelease } from '../release-memory.ts';
import { startSchedule } from '../schedule.ts';
import { StoreInUseError, openStore } from '../store/open-store.ts';
import type { Store } from '../store/open-store.ts';
import { openWorker } from '../worker.ts';
import type { OutletTools, Worker } from '../worker.ts';
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
        // A name that is still being looked up would hold the process for as long as the resolver waits for it.
        process.exit();
      } catch (error) {
        const isExpected =
          error instanceof StoreInUseError ||
          error instanceof DiscordNotOpenError ||
          error instanceof ConfigurationError;
        if (!isExpected) throw error;
        fail(error.message);
      }
    });
}

async function run(setup: Setup): Promise<void> {
  const { config, storePath } = setup;
  const { settings } = config;
  const stopped = stopSignal();
  const log = openLog(settings.log.level);
  const store = await openStore(storePath);
  try {
    await runOn(store, setup, log, stopped);
  } finally {
    await store.close();
  }
  log.info('stopped');
}

async function runOn(store: Store, setup: Setup, log: Log, stopped: Promise<NodeJS.Signals>): Promise<void> {
  const { config, storePath } = setup;
  const { settings } = config;
  const worker = await openWorker({
    folder: config.folder,
    settings,
    catalogue: config,
    store,
    log,
    clock: Date.now,
    openOutlet: (tools) => openOutlet(setup, store, log, tools),
  });
  const health = settings.health && (await openHealth(settings.health.port));
  const rest = openRest(worker, store);
  const schedule = startSchedule(settings.schedule, async () => {
    try {
      const report = await worker.runPass();
      log.info(report, 'pass');
      health?.notePass(report);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      log.error(error.message);
    }
    rest.soon();
  });
  const { governments, sources, watches } = config;
  const facts = { governments: governments.length, sources: sources.length, watches: watches.length };
  log.info({ store: storePath, ...facts }, 'weathervane has started');
  schedule.requestPass();
  log.info({ signal: await stopped }, 'stopping');
  await Promise.all([worker.stop(), schedule.stop(), health?.stop()]);
  rest.cancel();
}

/** Loaded only where it is wanted, with the library that it counts with. */
async function openHealth(port: number): Promise<HealthServer> {
  const { startHealthServer } = await import('../health-server.ts');
  return startHealthServer(port, Date.now);
}

/** Long enough for the parser's thread to have ended, short enough for a pass a minute. */
const restAfterMs = 8_000;

interface Rest {
  /** Each call puts the rest off: while there is work, what it needs stays in memory. */
  readonly soon: () => void;
  readonly cancel: () => void;
}

function openRest(worker: Worker, store: Store): Rest {
  const releaseMemory = openMemoryRelease();
  let resting: NodeJS.Timeout | undefined;
  const rest = (): void => {
    if (!worker.rest()) return;
    store.rest();
    releaseMemory();
  };
  return {
    soon: () => {
      clearTimeout(resting);
      resting = setTimeout(rest, restAfterMs).unref();
    },
    cancel: () => clearTimeout(resting),
  };
}

async function openOutlet(setup: Setup, store: Store, log: Log, tools: OutletTools): Promise<Outlet> {
  const { config, environment } = setup;
  const { discordToken: token } = environment;
  if (token === undefined) {
    log.info('DISCORD_TOKEN is not set: alerts go to standard output');
    return consoleOutlet((text) => process.stdout.write(`${text}\n`), log);
  }
  // Loaded only where it is used: discord.js is the largest part of the program.
  const [{ discordOutlet }, { openDesk }] = await Promise.all([
    import('../outlets/discord-outlet.ts'),
    import('../outlets/open-desk.ts'),
  ]);
  const { apiUrl, operatorChannel } = config.settings.discord;
  return discordOutlet({
    token,
    apiUrl: environment.discordApiUrl ?? apiUrl,
    desk: openDesk(store.db, config, tools),
    log,
    operatorChannel,
  });
}

/** The first of the two signals; a second one finds the stop under way and changes nothing. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    process.on('SIGTERM', resolve);
    process.on('SIGINT', resolve);
  });
}
