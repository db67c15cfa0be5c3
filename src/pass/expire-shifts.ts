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
      const life = nextLife(shift.life, { kind: 'time-ran-out' });
      await setLife(trx, shift.id, life, now);
      await tellNews(trx, { id: shift.id, life }, addressing, now);
    });
  }
  return old.length;
}
