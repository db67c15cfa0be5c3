import { DateTime } from 'luxon';

export type Cadence = 'business-days' | 'weekly';

export interface DigestSchedule {
  readonly cadence: Cadence;
  /** ISO weekday, 1 Monday to 7 Sunday; counts for `weekly`. */
  readonly weekday: number;
  /** By the clocks of `zone`. */
  readonly hour: number;
  readonly zone: string;
}

/**
 * The last time, not after `now`, at which a digest was due. Days are walked by the calendar of the zone and the hour
 * is set by its wall clock, so that a night in which the clocks change neither loses a digest nor doubles one.
 */
export function lastDue(schedule: DigestSchedule, now: number): number {
  const today = DateTime.fromMillis(now, { zone: schedule.zone });
  for (let days = 0; days <= 7; days += 1) {
    const day = today.minus({ days });
    const due = day.startOf('day').set({ hour: schedule.hour });
    if (isDay(schedule, day.weekday) && due.toMillis() <= now) return due.toMillis();
  }
  throw new RangeError(`no weekday ${schedule.weekday} within a week: a weekday is 1 to 7`);
}

/** The first time after `now` at which a digest will be due. */
export function nextDue(schedule: DigestSchedule, now: number): number {
  const today = DateTime.fromMillis(now, { zone: schedule.zone });
  for (let days = 0; days <= 7; days += 1) {
    const day = today.plus({ days });
    const due = day.startOf('day').set({ hour: schedule.hour });
    if (isDay(schedule, day.weekday) && due.toMillis() > now) return due.toMillis();
  }
  throw new RangeError(`no weekday ${schedule.weekday} within a week: a weekday is 1 to 7`);
}

function isDay({ cadence, weekday }: DigestSchedule, day: number): boolean {
  return cadence === 'weekly' ? day === weekday : day <= 5;
}
