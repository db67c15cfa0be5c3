import type { AlertView } from '../alerts/alert-view.ts';
import { alertViewSchema } from '../alerts/alert-view.ts';
import type { Database } from './open-store.ts';
import { readJson } from './stored-values.ts';

/** Records an alert; one of the same key stays as it is. */
export async function addAlert(
  db: Database,
  alert: {
    readonly id: string;
    readonly shift: string;
    readonly createdAt: number;
    readonly view: AlertView;
  },
): Promise<void> {
  await db
    .insertInto('alerts')
    .values({
      id: alert.id,
      shift_id: alert.shift,
      created_at: alert.createdAt,
      withheld: null,
      view_json: JSON.stringify(alert.view),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function findAlertView(db: Database, id: string): Promise<AlertView | undefined> {
  const row = await db.selectFrom('alerts').select('view_json').where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : readJson(alertViewSchema, row.view_json, 'alerts', id);
}

export async function putAlertView(db: Database, view: AlertView): Promise<void> {
  await db
    .updateTable('alerts')
    .set({ view_json: JSON.stringify(view) })
    .where('id', '=', view.id)
    .execute();
}
