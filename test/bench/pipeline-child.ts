import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config/read-config.ts';
import { settingsSchema } from '../../src/config/settings.ts';
import { consoleOutlet } from '../../src/outlets/console-outlet.ts';
import { openLog } from '../../src/log.ts';
import { sourceSchema } from '../../src/sources/source.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openWorker } from '../../src/worker.ts';
import { benchWatches } from './bench-watches.ts';
import { benchScenarios, feedsOf } from './feed-of-items.ts';

const many = Number(process.argv[2] ?? 100);
const items = 3_000;
const { config } = readConfig('config');
const scenarios = benchScenarios();

const feeds = feedsOf(scenarios, items, 300);
const server = createServer((request, response) => {
  response
    .writeHead(200, { 'content-type': 'application/rss+xml' })
    .end(feeds[Number(request.url?.slice(1))]);
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const { port } = server.address() as AddressInfo;
const sources = feeds.map((_, n) =>
  sourceSchema.parse({
    id: `f${n}`,
    name: `f${n}`,
    url: `http://127.0.0.1:${port}/${n}`,
    kind: 'wire',
    backfill: true,
  }),
);
const folder = mkdtempSync(join(tmpdir(), 'weathervane-bench-'));
const store = await openStore(join(folder, 'store.sqlite'));
const log = openLog('silent');
const worker = await openWorker({
  folder: 'config',
  settings: settingsSchema.parse({ allowedPrivateRanges: ['127.0.0.0/8'] }),
  catalogue: {
    governments: config.governments,
    watches: benchWatches(many, scenarios, config.governments),
    sources,
  },
  store,
  log,
  openOutlet: () => consoleOutlet(() => undefined, log),
  clock: Date.now,
});
const began = performance.now();
const report = await worker.runPass();
const seconds = (performance.now() - began) / 1000;
const readings = Object.values(report.verdicts).reduce((sum, count) => sum + count, 0);
console.log(
  JSON.stringify({ items: report.read, readings, seconds, peakMb: process.resourceUsage().maxRSS / 1024 }),
);
await worker.stop();
await store.close();
server.close();
rmSync(folder, { recursive: true });
