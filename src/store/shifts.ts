import type { Selectable } from 'kysely';
import type { Life } from '../shifts/life.ts';
import { shiftKey } from '../shifts/shift-key.ts';
import type { Shift } from '../shifts/verdict.ts';
import type { Database } from './open-store.ts';
import { readJson, shiftSchema } from './stored-values.ts';
import type { Tables } from './tables.ts';

export interface StoredShift {
  readonly id: string;
  readonly scope: string;
  readonly shift: Shift;
  /** When the evidence was published. */
  readonly at: number;
  readonly foundAt: number;
  readonly life: Life;
  readonly lifeAt: number;
}

export interface Evidence {
  readonly shift: string;
  readonly item: string;
  readonly publisher: string;
  /** When it was published. */
  readonly at: number;
  readonly foundAt: number;
  readonly kind: 'first' | 'repeat' | 'denial';
}

/** Records a shift; false where it stands there already, from a pass that was cut off. */
export async function addShift(db: Database, stored: StoredShift): Promise<boolean> {
  const { shift } = stored;
  const result = await db
    .insertInto('shifts')
    .values({
      id: stored.id,
      watch_id: shift.watch,
      scope: stored.scope,
      item_id: shift.item,
      from_position: shift.from,
      to_position: shift.to,
      direction: shift.direction,
      signal: shift.signal,
      confidence: shift.confidence,
      shift_json: JSON.stringify(shift),
      at: stored.at,
      found_at: stored.foundAt,
      life: stored.life,
      life_at: stored.lifeAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function addEvidence(db: Database, evidence: Evidence): Promise<void> {
  await db
    .insertInto('evidence')
    .values({
      shift_id: evidence.shift,
      item_id: evidence.item,
      publisher: evidence.publisher,
      at: evidence.at,
      found_at: evidence.foundAt,
      kind: evidence.kind,
    })
    .onConflict((conflict) => conflict.columns(['shift_id', 'item_id']).doNothing())
    .execute();
}

/** Evidence with what its item is called and where it is. */
export interface TitledEvidence extends Evidence {
  readonly title: string;
  readonly link?: string;
}

/** In the order in which it was found. */
export async function evidenceOf(db: Database, shift: string): Promise<TitledEvidence[]> {
  const rows = await db
    .selectFrom('evidence as e')
    .innerJoin('items as i', 'i.id', 'e.item_id')
    .selectAll('e')
    .select(['i.title', 'i.link'])
    .where('e.shift_id', '=', shift)
    .orderBy('e.found_at')
    .orderBy('e.at')
    .orderBy('e.item_id')
    .execute();
  return rows.map((row) => ({
    shift: row.shift_id,
    item: row.item_id,
    publisher: row.publisher,
    at: row.at,
    foundAt: row.found_at,
    kind: row.kind,
    title: row.title,
    ...(row.link === null ? {} : { link: row.link }),
  }));
}

export async function setLife(db: Database, shift: string, life: Life, at: number): Promise<void> {
  await db.updateTable('shifts').set({ life, life_at: at }).where('id', '=', shift).execute();
}

export async function findShift(db: Database, id: string): Promise<StoredShift | undefined> {
  const row = await db.selectFrom('shifts').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : shiftOf(row);
}

/**
 * A shift as a guild sees it: its own copy of a shared one, where it has taken the watch over since. Buttons of older
 * messages still name the shared one.
 */
export async function findShiftFor(
  db: Database,
  guildId: string | undefined,
  id: string,
): Promise<StoredShift | undefined> {
  const stored = await findShift(db, id);
  if (stored?.scope !== 'shared' || guildId === undefined) return stored;
  return (await findShift(db, shiftKey(guildId, stored.shift))) ?? stored;
}

/** The newest shift of a watch in a scope that a later item may speak of. */
export async function latestShift(
  db: Database,
  watch: string,
  scope: string,
): Promise<StoredShift | undefined> {
  const row = await db
    .selectFrom('shifts')
    .selectAll()
    .where('watch_id', '=', watch)
    .where('scope', '=', scope)
    .orderBy('at', 'desc')
    .orderBy('found_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : shiftOf(row);
}

/** Shifts that nothing has settled since `before`. */
export async function unsettledShifts(db: Database, before: number): Promise<StoredShift[]> {
  const rows = await db
    .selectFrom('shifts')
    .selectAll()
    .where('life', 'in', ['signal', 'corroborated'])
    .where('at', '<', before)
    .orderBy('at')
    .limit(200)
    .execute();
  return rows.map(shiftOf);
}

function shiftOf(row: Selectable<Tables['shifts']>): StoredShift {
  return {
    id: row.id,
    scope: row.scope,
    shift: readJson(shiftSchema, row.shift_json, 'shifts', row.id),
    at: row.at,
    foundAt: row.found_at,
    life: row.life,
    lifeAt: row.life_at,
  };
}
