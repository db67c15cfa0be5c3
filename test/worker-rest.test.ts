import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ConfigurationError } from '../src/config/load-language.ts';
import { readConfig } from '../src/config/read-config.ts';
import { settingsSchema } from '../src/config/settings.ts';
import { openLog } from '../src/log.ts';
import { consoleOutlet } from '../src/outlets/console-outlet.ts';
import { openWorker } from '../src/worker.ts';
import type { Store } from '../src/store/open-store.ts';
import { addItems, unreadItems } from '../src/store/items.ts';
import { memoryStore } from './support/memory-store.ts';
import { sampleItem } from './support/sample-item.ts';

const { config } = readConfig('config');
const silent = openLog('silent');

/** A worker without sources on a copy of the language, which a test may break. */
async function workerOnCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'weathervane-rest-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync('config/language', join(folder, 'language'), { recursive: true });
  const store = await memoryStore();
  const open = () =>
    openWorker({
      folder,
      settings: settingsSchema.parse({}),
      catalogue: { governments: config.governments, watches: config.watches, sources: [] },
      store,
      log: silent,
      clock: Date.now,
      openOutlet: () => consoleOutlet(() => undefined, silent),
    });
  return { open, store, words: join(folder, 'language', 'en', 'words.yaml') };
}

const addNews = (store: Store, id: string): Promise<void> => {
  const item = sampleItem(
    id,
    'Seoul weighs weapons for Ukraine\n\nThe office said so on Tuesday.',
    Date.now(),
  );
  return addItems(store.db, [{ item, raw: '', seenAt: Date.now(), silent: false }]);
};

test('rests once, and reads what comes after it as before', async () => {
  const { open, store } = await workerOnCopy();
  const worker = await open();
  expect(worker.rest()).toBe(true);
  expect(worker.rest()).toBe(false);
  await addNews(store, 'after');
  expect((await worker.runPass()).read).toBe(1);
  expect(worker.rest()).toBe(true);
  await worker.stop();
});

test('a language broken after a rest is told, and the items wait until it is mended', async () => {
  const { open, store, words } = await workerOnCopy();
  const worker = await open();
  worker.rest();
  const sound = readFileSync(words);
  writeFileSync(words, 'nonsense: [');
  await addNews(store, 'waits');
  await expect(worker.runPass()).rejects.toThrow(ConfigurationError);
  await expect(worker.runPass()).rejects.toThrow('words.yaml');
  expect(await unreadItems(store.db, 10)).toHaveLength(1);

  writeFileSync(words, sound);
  expect((await worker.runPass()).read).toBe(1);
  await worker.stop();
});

test('a language that is broken at the start is told at once', async () => {
  const { open, words } = await workerOnCopy();
  writeFileSync(words, 'nonsense: [');
  await expect(open()).rejects.toThrow(ConfigurationError);
});
