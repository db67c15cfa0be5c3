import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';
import { readFeedFolder } from '../../src/demo/read-feed-folder.ts';
import { runDemo } from '../../src/demo/run-demo.ts';
import { openLog } from '../../src/log.ts';
import { openStoreToRead } from '../../src/store/open-store.ts';

const { config } = readConfig('config');
const folder = readFeedFolder('config/demo', config.governments);

async function runOnce(storePath: string): Promise<string> {
  const printed: string[] = [];
  await runDemo({
    folder: 'config',
    governments: config.governments,
    watches: folder.watches,
    sources: folder.sources,
    storePath,
    print: (text) => printed.push(text),
    log: openLog('silent'),
  });
  return printed.join('\n');
}

describe('the demonstration', () => {
  const storePath = join(mkdtempSync(join(tmpdir(), 'weathervane-demo-')), 'demo.sqlite');
  let first = '';
  beforeAll(async () => {
    first = await runOnce(storePath);
  }, 120_000);

  it('reads every recorded feed, the one in EUC-KR included', async () => {
    expect(folder.problems).toEqual([]);
    const store = openStoreToRead(storePath);
    const rows = await store.db.selectFrom('items').select(['source_id', 'title']).execute();
    await store.close();
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(new Set(rows.map((row) => row.source_id)).size).toBe(9);
    expect(rows.map((row) => row.title)).toContain('내일 전국 흐리고 비');
  });

  it('finds the Seoul story, once, from the rung that was held to the one that is weighed', () => {
    const headlines = first.split('\n').filter((line) => line.startsWith('South Korea · '));
    expect(headlines).toEqual(['South Korea · Arms for Ukraine: non-lethal → considering']);
    expect(first).toContain('“South Korea may supply weapons to Ukraine in stages');
  });

  it('proves every alert with quotes that stand in the stored snapshots', async () => {
    const store = openStoreToRead(storePath);
    const shifts = await store.db.selectFrom('shifts').select('shift_json').execute();
    expect(shifts.length).toBeGreaterThan(0);
    for (const { shift_json: json } of shifts) {
      const { quote, baselineQuote } = JSON.parse(json) as Record<
        string,
        { snapshot: string; start: number; end: number; text: string }
      >;
      for (const each of [quote, baselineQuote]) {
        const item = await store.db
          .selectFrom('items')
          .select('text')
          .where('hash', '=', each?.snapshot ?? '')
          .executeTakeFirst();
        const other = await store.db
          .selectFrom('snapshots')
          .select('text')
          .where('hash', '=', each?.snapshot ?? '')
          .executeTakeFirst();
        expect((item ?? other)?.text.slice(each?.start, each?.end)).toBe(each?.text);
      }
    }
    await store.close();
  });

  it('gives the same alerts and the same table when it is run again', async () => {
    expect(await runOnce(storePath)).toBe(first);
  }, 120_000);
});
