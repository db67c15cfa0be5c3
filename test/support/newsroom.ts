import { readFileSync } from 'node:fs';
import type { readConfig } from '../../src/config/read-config.ts';
import { Secret } from '../../src/config/secret.ts';
import { settingsSchema } from '../../src/config/settings.ts';
import { datesIn } from '../../src/demo/cut-at-time.ts';
import type { RecordedSource } from '../../src/demo/read-feed-folder.ts';
import { serveFeeds } from '../../src/demo/serve-feeds.ts';
import { discordOutlet } from '../../src/outlets/discord-outlet.ts';
import { openLog } from '../../src/log.ts';
import { openDesk } from '../../src/outlets/open-desk.ts';
import type { Watch } from '../../src/watches/watch.ts';
import { openWorker } from '../../src/worker.ts';
import { startStandIn } from './discord/stand-in.ts';
import { memoryStore } from './memory-store.ts';

export interface News {
  readonly feeds: readonly RecordedSource[];
  readonly governments: ReturnType<typeof readConfig>['config']['governments'];
  readonly watches: readonly Watch[];
}

/** A worker on recorded feeds, with the bot in an empty Discord: the whole program but for the start of its process. */
export async function openNewsroom({ feeds, governments, watches }: News) {
  const standIn = await startStandIn();
  let now = Date.UTC(2024, 9, 20);
  const clock = (): number => now;
  const server = await serveFeeds(
    feeds.map(({ file }) => file),
    clock,
  );
  const store = await memoryStore();
  const sources = feeds.map(({ at }) => at(server.origin));
  const catalogue = { governments, watches, sources };
  const worker = await openWorker({
    folder: 'config',
    settings: settingsSchema.parse({ allowedPrivateRanges: ['127.0.0.0/8'] }),
    catalogue,
    store,
    log: openLog('silent'),
    clock,
    openOutlet: (tools) =>
      discordOutlet({
        token: new Secret(standIn.token),
        apiUrl: standIn.api,
        desk: openDesk(store.db, catalogue, tools),
        log: openLog('silent'),
      }),
  });
  const moments = feeds
    .flatMap(({ file }) => datesIn(readFileSync(file)))
    .map((at) => at + 600_000)
    .filter((at) => at > now)
    .sort((a, b) => a - b);
  return {
    standIn,
    worker,
    setNow: (at: number) => {
      now = at;
    },
    /** Lets the time of the feeds pass until something happens. */
    passUntil: async (happened: (now: number) => boolean) => {
      for (const moment of moments) {
        now = moment;
        await worker.runPass();
        if (happened(now)) return;
      }
    },
    close: async () => {
      await worker.stop();
      await server.stop();
      await standIn.stop();
      await store.close();
    },
  };
}
