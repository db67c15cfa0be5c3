import { DateTime } from 'luxon';
import type { DurationLikeObject } from 'luxon';

export interface Tick {
  readonly at: number;
  readonly label: string;
}

interface Step {
  readonly unit: 'year' | 'month' | 'day';
  readonly every: number;
  readonly format: Intl.DateTimeFormatOptions;
}

const day = 86_400_000;
const monthAndYear = { month: 'short', year: 'numeric' } as const;
const steps: readonly (Step & { readonly days: number })[] = [
  { unit: 'day', every: 1, days: 1, format: { day: 'numeric', month: 'short' } },
  { unit: 'day', every: 2, days: 2, format: { day: 'numeric', month: 'short' } },
  { unit: 'day', every: 7, days: 7, format: { day: 'numeric', month: 'short' } },
  { unit: 'day', every: 14, days: 14, format: { day: 'numeric', month: 'short' } },
  { unit: 'month', every: 1, days: 30, format: monthAndYear },
  { unit: 'month', every: 3, days: 91, format: monthAndYear },
  { unit: 'month', every: 6, days: 182, format: monthAndYear },
  { unit: 'year', every: 1, days: 365, format: { year: 'numeric' } },
  { unit: 'year', every: 2, days: 730, format: { year: 'numeric' } },
  { unit: 'year', every: 5, days: 1826, format: { year: 'numeric' } },
  { unit: 'year', every: 10, days: 3652, format: { year: 'numeric' } },
  { unit: 'year', every: 25, days: 9131, format: { year: 'numeric' } },
];

/** At most `most` round dates between two times (milliseconds UTC), in the reader's language. */
export function timeTicks(from: number, to: number, most: number, locale: string): readonly Tick[] {
  const span = (to - from) / day;
  const step = steps.find(({ days }) => span / days <= most) ?? steps.at(-1);
  if (step === undefined) return [];
  const ticks: Tick[] = [];
  let at = firstTick(from, step);
  const length: DurationLikeObject = { [`${step.unit}s`]: step.every };
  while (at.toMillis() <= to) {
    if (at.toMillis() >= from)
      ticks.push({
        at: at.toMillis(),
        label: at.setLocale(britishIfEnglish(locale)).toLocaleString(step.format),
      });
    at = at.plus(length);
  }
  return ticks;
}

function firstTick(from: number, step: Step): DateTime {
  const start = DateTime.fromMillis(from, { zone: 'utc' });
  if (step.unit === 'year')
    return start.startOf('year').set({ year: start.year - (start.year % step.every) });
  if (step.unit === 'month')
    return start.startOf('year').set({ month: start.month - ((start.month - 1) % step.every) });
  return start.startOf('day');
}

/** A day in the reader's words: "22 Oct 2024", "2024년 10월 22일". */
export function dayLabel(at: number, locale: string): string {
  const format = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return DateTime.fromMillis(at, { zone: 'utc' }).setLocale(britishIfEnglish(locale)).toLocaleString(format);
}

/** Day before month, as in every date that Weathervane writes. */
function britishIfEnglish(locale: string): string {
  return locale.startsWith('en') ? 'en-GB' : locale;
}
