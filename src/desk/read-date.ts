import { DateTime } from 'luxon';
import type { Trouble } from './trouble.ts';

/**
 * A day that a person typed, as the last millisecond of that day in the zone: "as of 21 October" includes the 21st.
 * `2024-10-21`, and the words today and yesterday in the languages that the desk speaks.
 */
export function readDay(typed: string, now: number, zone: string): number | Trouble {
  const today = DateTime.fromMillis(now, { zone });
  const word = typed.trim().toLowerCase();
  const spoken: Readonly<Record<string, number>> = { today: 0, yesterday: 1, 오늘: 0, 어제: 1 };
  const days = spoken[word];
  const day = days === undefined ? DateTime.fromISO(word, { zone }) : today.minus({ days });
  if (!day.isValid || !(days !== undefined || /^\d{4}-\d{2}-\d{2}$/.test(word)))
    return { trouble: 'bad-date', typed };
  return day.endOf('day').toMillis();
}

/** As `readDay`, as the first millisecond of the day: for a time that begins. */
export function readDayStart(typed: string, now: number, zone: string): number | Trouble {
  const end = readDay(typed, now, zone);
  return typeof end === 'number' ? DateTime.fromMillis(end, { zone }).startOf('day').toMillis() : end;
}
