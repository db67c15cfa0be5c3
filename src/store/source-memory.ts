import { z } from 'zod';
import { knownEntrySchema } from '../items/known-entry.ts';
import type { KnownEntry } from '../items/known-entry.ts';
import { sourceMemorySchema } from '../sources/source-memory.ts';
import type { SourceMemory } from '../sources/source-memory.ts';
import type { Database } from './open-store.ts';
import { readJson } from './stored-values.ts';

const knownEntriesSchema = z.array(knownEntrySchema);

/** The memory of every source that was ever polled, by its id. */
export async function listSourceMemories(db: Database): Promise<Map<string, SourceMemory>> {
  const rows = await db.selectFrom('source_memory').select(['source_id', 'memory_json']).execute();
  return new Map(
    rows.map((row) => [
      row.source_id,
      readJson(sourceMemorySchema, row.memory_json, 'source_memory', row.source_id),
    ]),
  );
}

/** What the entries of a source are known again by; empty before its first poll. */
export async function knownEntriesOf(db: Database, source: string): Promise<KnownEntry[]> {
  const row = await db
    .selectFrom('source_memory')
    .select('known_json')
    .where('source_id', '=', source)
    .executeTakeFirst();
  return row === undefined ? [] : readJson(knownEntriesSchema, row.known_json, 'source_memory', source);
}

/** Keeps a source's memory; `known` is left as it is where it is not given. */
export async function putSourceMemory(
  db: Database,
  source: string,
  memory: SourceMemory,
  at: number,
  known?: readonly KnownEntry[],
): Promise<void> {
  const changed = {
    memory_json: JSON.stringify(memory),
    updated_at: at,
    ...(known === undefined ? {} : { known_json: JSON.stringify(known) }),
  };
  await db
    .insertInto('source_memory')
    .values({ source_id: source, known_json: '[]', ...changed })
    .onConflict((conflict) => conflict.column('source_id').doUpdateSet(changed))
    .execute();
}
