import { reportFeeds } from './feeds.ts';
import { reportDesk } from './desk.ts';
import { reportPipeline } from './pipeline.ts';
import { reportReader } from './reader.ts';
import { reportStart } from './start.ts';
import { reportStore } from './store.ts';

/**
 * `npm run bench`: what this machine does. Machines differ and are noisy: compare rows of one run with each other, and
 * runs on one machine.
 */
const parts: Readonly<Record<string, () => Promise<void> | void>> = {
  start: reportStart,
  reader: reportReader,
  pipeline: reportPipeline,
  store: reportStore,
  feeds: reportFeeds,
  desk: reportDesk,
};

const asked = process.argv.slice(2);
for (const [name, report] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n## ${name}\n`);
  await report();
}
