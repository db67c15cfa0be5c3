import { stringify } from 'yaml';
import { z } from 'zod';
import { addSnapshot, findSnapshotText } from './items.ts';
import { addBaselineVersion, listBaselineVersions, listLedger } from './ledger.ts';
import type { BaselineVersion, NewBaselineVersion } from './ledger.ts';
import type { Database } from './open-store.ts';
import { quoteSchema } from './stored-values.ts';
import { hashText } from '../items/hash-text.ts';

const time = z.iso.datetime();

const versionSchema = z.strictObject({
  watch: z.string().min(1),
  scope: z.string().min(1).default('shared'),
  position: z.string().min(1),
  statement: z.string().min(1),
  asOf: time,
  setAt: time,
  setBy: z.string().min(1),
  status: z.enum(['standing', 'provisional', 'confirmed', 'dismissed']),
  source: z.strictObject({ name: z.string(), url: z.string().exactOptional() }).exactOptional(),
  item: z.string().exactOptional(),
  shift: z.string().exactOptional(),
  note: z.string().exactOptional(),
  quote: quoteSchema.exactOptional(),
});

/** The form in which the ledger leaves and enters the store: every version of every watch, oldest first. */
export const ledgerFileSchema = z.array(versionSchema);
export type LedgerEntry = z.infer<typeof versionSchema>;

/** The whole ledger as YAML that a person can read, keep under version control, and import again. */
export async function exportLedger(db: Database): Promise<string> {
  return stringify((await listLedger(db)).map(entryOf), { lineWidth: 0 });
}

/** A version without its number, which an import gives anew, and with its times as people write them. */
function entryOf(version: BaselineVersion): LedgerEntry {
  const entry: LedgerEntry & { version?: number } = {
    ...version,
    asOf: new Date(version.asOf).toISOString(),
    setAt: new Date(version.setAt).toISOString(),
  };
  delete entry.version;
  return entry;
}

export interface LedgerImport {
  readonly added: number;
  readonly known: number;
}

/**
 * Adds the versions that the store does not have yet; importing a file twice adds nothing.
 * A quote whose snapshot is not in this store is replaced by the statement itself, so that the proof still holds.
 */
export async function importLedger(db: Database, entries: readonly LedgerEntry[]): Promise<LedgerImport> {
  return db.transaction().execute(async (trx) => {
    let added = 0;
    const touched = new Set<string>();
    for (const entry of entries) {
      const known = await listBaselineVersions(trx, entry.watch, entry.scope);
      if (known.some((version) => isSame(version, entry))) continue;
      await addBaselineVersion(trx, await versionOf(trx, entry));
      touched.add(JSON.stringify([entry.watch, entry.scope]));
      added += 1;
    }
    // A state that was made from the ledger as it was begins anew from the ledger as it is.
    for (const key of touched) {
      const [watch, scope] = z.tuple([z.string(), z.string()]).parse(JSON.parse(key));
      await trx.deleteFrom('watch_states').where('watch_id', '=', watch).where('scope', '=', scope).execute();
    }
    return { added, known: entries.length - added };
  });
}

function isSame(version: BaselineVersion, entry: LedgerEntry): boolean {
  return (
    version.position === entry.position &&
    version.statement === entry.statement &&
    version.asOf === Date.parse(entry.asOf) &&
    version.setBy === entry.setBy
  );
}

async function versionOf(trx: Database, entry: LedgerEntry): Promise<NewBaselineVersion> {
  const { quote: given, asOf, setAt, ...rest } = entry;
  const text = given === undefined ? undefined : await findSnapshotText(trx, given.snapshot);
  const stands = given !== undefined && text?.slice(given.start, given.end) === given.text;
  const hash = hashText(entry.statement);
  if (!stands) await addSnapshot(trx, { hash, text: entry.statement });
  const quote = stands
    ? given
    : { snapshot: hash, start: 0, end: entry.statement.length, text: entry.statement };
  return { ...rest, quote, asOf: Date.parse(asOf), setAt: Date.parse(setAt) };
}
