import { sql } from 'kysely';
import { shiftKey } from '../shifts/shift-key.ts';
import { findAlertView } from './alerts.ts';
import type { Database } from './open-store.ts';
import { findShift } from './shifts.ts';

/**
 * Copies the shared shifts of a watch into a guild's scope, with their evidence and alerts. The guild's versions of the
 * ledger and its messages point at the copies from here on: what follows is told there, and a decision stands on them.
 */
export async function takeOverShifts(trx: Database, guildId: string, watchId: string): Promise<void> {
  const shared = await trx
    .selectFrom('shifts')
    .select('id')
    .where('watch_id', '=', watchId)
    .where('scope', '=', 'shared')
    .execute();
  for (const { id } of shared) await takeOverShift(trx, guildId, id);
}

async function takeOverShift(trx: Database, guildId: string, id: string): Promise<void> {
  const stored = await findShift(trx, id);
  if (stored === undefined) return;
  const copy = shiftKey(guildId, stored.shift);
  await trx
    .insertInto('shifts')
    .columns(['id', 'scope', ...shiftColumns])
    .expression((e) =>
      e
        .selectFrom('shifts')
        .select([e.val(copy).as('id'), e.val(guildId).as('scope'), ...shiftColumns])
        .where('id', '=', id),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .insertInto('evidence')
    .columns(['shift_id', ...evidenceColumns])
    .expression((e) =>
      e
        .selectFrom('evidence')
        .select([e.val(copy).as('shift_id'), ...evidenceColumns])
        .where('shift_id', '=', id),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .updateTable('baselines')
    .set({ shift_id: copy })
    .where('watch_id', '=', stored.shift.watch)
    .where('scope', '=', guildId)
    .where('shift_id', '=', id)
    .execute();
  await takeOverAlert(trx, guildId, id, copy);
}

async function takeOverAlert(trx: Database, guildId: string, id: string, copy: string): Promise<void> {
  const view = await findAlertView(trx, id);
  if (view === undefined) return;
  await trx
    .insertInto('alerts')
    .columns(['id', 'shift_id', 'created_at', 'withheld', 'view_json'])
    .expression((e) =>
      e
        .selectFrom('alerts')
        .select([
          e.val(copy).as('id'),
          e.val(copy).as('shift_id'),
          'created_at',
          'withheld',
          e.val(JSON.stringify({ ...view, id: copy })).as('view_json'),
        ])
        .where('id', '=', id),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const isOfGuild = sql<boolean>`(json_extract(target_json, '$.guildId') = ${guildId}
    or subscription_id in (select s.id from subscriptions s where s.guild_id = ${guildId}))`;
  await trx
    .updateTable('deliveries')
    .set({ alert_id: copy })
    .where('alert_id', '=', id)
    .where(isOfGuild)
    .execute();
}

const shiftColumns = [
  'watch_id',
  'item_id',
  'from_position',
  'to_position',
  'direction',
  'signal',
  'confidence',
  'shift_json',
  'at',
  'found_at',
  'life',
  'life_at',
] as const;
const evidenceColumns = ['item_id', 'publisher', 'at', 'found_at', 'kind'] as const;
