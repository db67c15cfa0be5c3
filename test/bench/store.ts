import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/open-store.ts';
import { median, row } from './median.ts';

const rows = 5_000;
const runs = 5;

/** Writes to a real file with `synchronous=FULL`: one row a transaction, and a batch of 50 a transaction. */
export async function reportStore(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'weathervane-bench-'));
  const opened: number[] = [];
  const single: number[] = [];
  const batched: number[] = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    const store = await openStore(join(folder, `${run}.sqlite`));
    opened.push(performance.now() - began);
    single.push(await writesPerSecond(store, 1, 'a'));
    batched.push(await writesPerSecond(store, 50, 'b'));
    await store.close();
  }
  rmSync(folder, { recursive: true });
  row('open a new store, with migrations', `${median(opened).toFixed(0)} ms`);
  row('rows a second, one a transaction', median(single).toFixed(0));
  row('rows a second, 50 a transaction', median(batched).toFixed(0));
}

async function writesPerSecond(
  store: Awaited<ReturnType<typeof openStore>>,
  batch: number,
  prefix: string,
): Promise<number> {
  const began = performance.now();
  for (let at = 0; at < rows; at += batch) {
    await store.db.transaction().execute(async (trx) => {
      for (let n = at; n < at + batch; n++) {
        await trx
          .insertInto('snapshots')
          .values({ hash: `${prefix}${n}`, text: 'x'.repeat(500) })
          .execute();
      }
    });
  }
  return rows / ((performance.now() - began) / 1000);
}
