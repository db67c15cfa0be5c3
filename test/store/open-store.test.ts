import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpStore } from '../../src/store/back-up-store.ts';
import { addItems, findItem } from '../../src/store/items.ts';
import { StoreInUseError, openStore, openStoreToRead } from '../../src/store/open-store.ts';
import { sampleItem } from '../support/sample-item.ts';

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'weathervane-store-')), 'deep', 'store.sqlite');
const incoming = (id: string) => ({
  item: sampleItem(id, `Title ${id}\n\nBody`),
  raw: '<item/>',
  seenAt: 1,
  silent: false,
});

describe('openStore', () => {
  it('creates the file and its folder, and opens it again with what it holds', async () => {
    const path = newPath();
    const first = await openStore(path);
    await addItems(first.db, [incoming('a')]);
    await first.close();
    const second = await openStore(path);
    expect((await findItem(second.db, 'a'))?.title).toBe('Title a');
    await second.close();
  });

  it('refuses a second writer with a sentence that says what to do, and lets readers in', async () => {
    const path = newPath();
    const store = await openStore(path);
    await expect(openStore(path)).rejects.toThrow(StoreInUseError);
    await expect(openStore(path)).rejects.toThrow(
      /in use by another weathervane process: stop that one first/,
    );
    const reader = openStoreToRead(path);
    expect(await reader.db.selectFrom('items').selectAll().execute()).toEqual([]);
    await expect(reader.db.deleteFrom('items').execute()).rejects.toThrow(/readonly/);
    await reader.close();
    await store.close();
  });

  it('keeps what was acknowledged when the process is killed, and frees the lock', async () => {
    const path = newPath();
    const script = `
      import { openStore } from '${process.cwd()}/src/store/open-store.ts';
      const store = await openStore('${path}');
      for (let n = 0; ; n++) {
        await store.db.insertInto('snapshots').values({ hash: String(n), text: 'x' }).execute();
        process.stdout.write(n + '\\n');
      }`;
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script]);
    const acknowledged = await new Promise<number>((resolve, reject) => {
      let last = 0;
      child.stderr.on('data', (data: Buffer) => reject(new Error(data.toString())));
      child.stdout.on('data', (data: Buffer) => {
        const lines = data.toString().trim().split('\n');
        last = Number(lines.at(-1));
        if (last > 50) child.kill('SIGKILL');
      });
      child.on('exit', () => resolve(last));
    });
    const store = await openStore(path);
    const rows = await store.db.selectFrom('snapshots').select('hash').execute();
    expect(rows.length).toBeGreaterThanOrEqual(acknowledged);
    await store.close();
  });

  it('runs a transaction that reads and then writes beside a reader', async () => {
    const path = newPath();
    const store = await openStore(path);
    const reader = openStoreToRead(path);
    await reader.db.selectFrom('items').selectAll().execute();
    await store.db.transaction().execute(async (trx) => {
      await trx.selectFrom('items').selectAll().execute();
      await addItems(trx, [incoming('b')]);
    });
    expect(await findItem(reader.db, 'b')).toBeDefined();
    await reader.close();
    await store.close();
  });
});

describe('backUpStore', () => {
  it('copies a store that is being written to, and never overwrites', async () => {
    const path = newPath();
    const store = await openStore(path);
    await addItems(store.db, [incoming('a'), incoming('b')]);
    expect(await backUpStore(path, `${path}.copy`)).toBe('copied');
    expect(await backUpStore(path, `${path}.copy`)).toBe('target-exists');
    expect(await backUpStore(`${path}.nothing`, `${path}.other`)).toBe('no-store');
    expect(existsSync(`${path}.other`)).toBe(false);
    await store.close();
    const copy = await openStore(`${path}.copy`);
    expect(await copy.db.selectFrom('items').select('id').execute()).toHaveLength(2);
    await copy.close();
    expect(readdirSync(join(path, '..'))).toContain('store.sqlite.copy');
  });
});
