import { DateTime, IANAZone } from 'luxon';
import { suggestNames } from './find-name.ts';
import type { Trouble } from './trouble.ts';

/** From and to in minutes after midnight, by the clocks of `zone`; a span over midnight is one where `to` is smaller. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
  readonly zone: string;
}

/** When an alert of `now` may be sent: `now`, or the end of the quiet hours that it falls into. */
export function afterQuietHours(now: number, quiet: QuietHours | undefined): number {
  if (quiet === undefined || quiet.from === quiet.to) return now;
  const local = DateTime.fromMillis(now, { zone: quiet.zone });
  const minute = local.hour * 60 + local.minute;
  const overnight = quiet.to < quiet.from;
  const isQuiet = overnight
    ? minute >= quiet.from || minute < quiet.to
    : minute >= quiet.from && minute < quiet.to;
  if (!isQuiet) return now;
  const days = overnight && minute >= quiet.from ? 1 : 0;
  // Set by the wall clock, so that an hour gained or lost in the night moves the end with it.
  const end = local
    .startOf('day')
    .plus({ days })
    .set({ hour: Math.floor(quiet.to / 60), minute: quiet.to % 60 });
  return Math.max(now, end.toMillis());
}

/** `22:00-07:00`, `22-7`, `22:30–06:15`. */
export function readQuietHours(typed: string, zone: string): QuietHours | Trouble {
  const match = /^(\d{1,2})(?::(\d{2}))?\s*[-–—~]\s*(\d{1,2})(?::(\d{2}))?$/.exec(typed.trim());
  if (match === null) return { trouble: 'bad-quiet-hours', typed };
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  if (Math.max(fromHour, toHour) > 24 || Math.max(fromMinute, toMinute) > 59)
    return { trouble: 'bad-quiet-hours', typed };
  const from = (fromHour * 60 + fromMinute) % 1440;
  const to = (toHour * 60 + toMinute) % 1440;
  return from === to ? { trouble: 'bad-quiet-hours', typed } : { from, to, zone };
}

const zones = Intl.supportedValuesOf('timeZone').map((id) => ({ id, name: id.replaceAll('_', ' ') }));

export function suggestZones(typed: string, limit: number): readonly string[] {
  const like = suggestNames(typed.replaceAll('_', ' '), [{ id: 'UTC', name: 'UTC' }, ...zones], limit);
  return like.map(({ id }) => id);
}

/** An IANA time zone, as `Asia/Seoul`. */
export function readZone(typed: string): string | Trouble {
  const zone = typed.trim().replaceAll(' ', '_');
  if (IANAZone.isValidZone(zone)) return zone;
  return { trouble: 'bad-zone', typed, like: suggestZones(typed, 5) };
}
