import { nextLife } from '../shifts/life.ts';
import type { Database } from '../store/open-store.ts';
import { setLife, unsettledShifts } from '../store/shifts.ts';
import type { Addressing } from './address-alert.ts';
import { tellNews } from './tell-news.ts';

/** Signals that nothing confirmed in `afterDays` expire, and the messages that told of them say so. */
export async function expireShifts(
  db: Database,
  afterDays: number,
  addressing: Addressing,
  now: number,
): Promise<number> {
  const old = await unsettledShifts(db, now - afterDays * 86_400_000);
  for (const shift of old) {
    await db.transaction().execute(async (trx) => {
      await setLife(trx, shift.id, nextLife(shift.life, { kind: 'time-ran-out' }), now);
      await tellNews(trx, shift.id, addressing, now);
    });
  }
  return old.length;
}
