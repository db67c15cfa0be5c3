import type { Database } from './open-store.ts';

interface PassTimes {
  readonly startedAt: number;
  readonly endedAt: number;
}

/** Passes kept: a week of the default schedule. */
const passesKept = 2_016;

export async function addPass(db: Database, report: PassTimes): Promise<void> {
  const { startedAt, endedAt, ...rest } = report;
  await db
    .insertInto('passes')
    .values({ started_at: startedAt, ended_at: endedAt, report_json: JSON.stringify(rest) })
    .execute();
  const newest = await db.selectFrom('passes').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  if (newest !== undefined)
    await db
      .deleteFrom('passes')
      .where('id', '<=', newest.id - passesKept)
      .execute();
}

/** When the last pass ended, in milliseconds UTC. */
export async function lastPassEnd(db: Database): Promise<number | undefined> {
  const row = await db
    .selectFrom('passes')
    .select('ended_at')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.ended_at;
}
