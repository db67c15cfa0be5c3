import { wasToldTo } from '../store/outbox.ts';
import type { StoredShift } from '../store/shifts.ts';
import type { Asker, Desk } from './desk.ts';

/** As whom a shift may be looked at: a direct message shows what its guild found to the person whom it was sent to. */
export async function readerOf(
  desk: Desk,
  who: Asker,
  { id, scope }: StoredShift,
): Promise<Asker | undefined> {
  if (scope === 'shared' || scope === who.guildId) return who;
  if (who.guildId !== undefined || !(await wasToldTo(desk.db, id, who.userId))) return undefined;
  return { ...who, guildId: scope };
}
