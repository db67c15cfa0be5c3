import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import {
  addBaselineVersion,
  baselineAt,
  listBaselineVersions,
  markBaselineVersion,
} from '../../src/store/ledger.ts';
import type { NewBaselineVersion } from '../../src/store/ledger.ts';
import { exportLedger, importLedger, ledgerFileSchema } from '../../src/store/ledger-file.ts';
import { memoryStore } from '../support/memory-store.ts';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);

function version(position: string, asOf: string, more: Partial<NewBaselineVersion> = {}): NewBaselineVersion {
  const statement = `The position is ${position}.`;
  const hash = createHash('sha256').update(statement).digest('hex');
  return {
    watch: 'kor-arms',
    scope: 'shared',
    position,
    statement,
    quote: { snapshot: hash, start: 0, end: statement.length, text: statement },
    asOf: day(asOf),
    setAt: day(asOf),
    setBy: 'config',
    status: 'standing',
    ...more,
  };
}

describe('the ledger', () => {
  it('answers as of any date, and keeps every version', async () => {
    const { db } = await memoryStore();
    await addBaselineVersion(db, version('non-lethal', '2023-07-15'));
    await addBaselineVersion(
      db,
      version('considering', '2024-10-22', { status: 'provisional', setBy: 'weathervane' }),
    );
    expect(await baselineAt(db, 'kor-arms', 'shared', day('2023-01-01'))).toBeUndefined();
    expect((await baselineAt(db, 'kor-arms', 'shared', day('2024-10-21')))?.position).toBe('non-lethal');
    expect((await baselineAt(db, 'kor-arms', 'shared', day('2024-10-22')))?.position).toBe('considering');
    await markBaselineVersion(db, { watch: 'kor-arms', scope: 'shared', version: 2 }, 'dismissed');
    expect((await baselineAt(db, 'kor-arms', 'shared', day('2024-11-01')))?.position).toBe('non-lethal');
    expect(
      (await listBaselineVersions(db, 'kor-arms', 'shared')).map((each) => [each.version, each.status]),
    ).toEqual([
      [1, 'standing'],
      [2, 'dismissed'],
    ]);
  });

  it("keeps a guild's versions apart, and stands on the shared ledger where a guild has none", async () => {
    const { db } = await memoryStore();
    await addBaselineVersion(db, version('non-lethal', '2023-07-15'));
    expect((await baselineAt(db, 'kor-arms', '123', day('2024-01-01')))?.scope).toBe('shared');
    await addBaselineVersion(db, version('none', '2023-12-01', { scope: '123', setBy: 'user:9' }));
    expect((await baselineAt(db, 'kor-arms', '123', day('2024-01-01')))?.position).toBe('none');
    expect((await baselineAt(db, 'kor-arms', 'shared', day('2024-01-01')))?.position).toBe('non-lethal');
  });

  it('leaves as YAML and comes back whole; a second import adds nothing', async () => {
    const { db } = await memoryStore();
    await addBaselineVersion(db, version('non-lethal', '2023-07-15', { source: { name: 'Kyiv visit' } }));
    await addBaselineVersion(
      db,
      version('considering', '2024-10-22', { status: 'provisional', note: 'hedged' }),
    );
    const text = await exportLedger(db);
    const entries = ledgerFileSchema.parse(parse(text));
    const other = await memoryStore();
    expect(await importLedger(other.db, entries)).toEqual({ added: 2, known: 0 });
    expect(await importLedger(other.db, entries)).toEqual({ added: 0, known: 2 });
    expect(await exportLedger(other.db)).toBe(text);
    const snapshots = await other.db.selectFrom('snapshots').selectAll().execute();
    expect(snapshots.map((snapshot) => snapshot.text).sort()).toEqual([
      'The position is considering.',
      'The position is non-lethal.',
    ]);
  });
});
