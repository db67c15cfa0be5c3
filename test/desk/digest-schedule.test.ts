import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDue, nextDue } from '../../src/desk/digest-schedule.ts';
import type { DigestSchedule } from '../../src/desk/digest-schedule.ts';

const seoul: DigestSchedule = { cadence: 'business-days', weekday: 1, hour: 8, zone: 'Asia/Seoul' };
const at = (text: string): number => Date.parse(text);

test.each([
  ['a minute before eight', '2024-10-22T07:59:00+09:00', '2024-10-21T08:00:00+09:00'],
  ['at eight', '2024-10-22T08:00:00+09:00', '2024-10-22T08:00:00+09:00'],
  ['on a Saturday', '2024-10-26T12:00:00+09:00', '2024-10-25T08:00:00+09:00'],
  ['on a Monday before eight', '2024-10-28T07:00:00+09:00', '2024-10-25T08:00:00+09:00'],
])('on business days, %s', (_name, now, due) => {
  expect(lastDue(seoul, at(now))).toBe(at(due));
});

test('weekly, on its weekday by the clocks of its zone', () => {
  const fridays: DigestSchedule = { cadence: 'weekly', weekday: 5, hour: 17, zone: 'America/New_York' };
  expect(lastDue(fridays, at('2024-10-25T16:59:00-04:00'))).toBe(at('2024-10-18T17:00:00-04:00'));
  expect(nextDue(fridays, at('2024-10-25T17:00:00-04:00'))).toBe(at('2024-11-01T17:00:00-04:00'));
});

test('where the clocks change, the hour of the wall stays', () => {
  const berlin: DigestSchedule = { cadence: 'weekly', weekday: 7, hour: 8, zone: 'Europe/Berlin' };
  expect(lastDue(berlin, at('2024-10-27T12:00:00Z'))).toBe(at('2024-10-27T07:00:00Z'));
  expect(lastDue(berlin, at('2024-03-31T12:00:00Z'))).toBe(at('2024-03-31T06:00:00Z'));
});

test('an hour that does not exist is due once, an hour later; one that comes twice is due the first time', () => {
  const night: DigestSchedule = { cadence: 'weekly', weekday: 7, hour: 2, zone: 'Europe/Berlin' };
  expect(lastDue(night, at('2024-03-31T12:00:00Z'))).toBe(at('2024-03-31T01:00:00Z'));
  expect(lastDue(night, at('2024-10-27T12:00:00Z'))).toBe(at('2024-10-27T00:00:00Z'));
});

test('between two due times lies none: the last one counts until the next one comes', () => {
  const schedules = fc.record({
    cadence: fc.constantFrom('business-days', 'weekly'),
    weekday: fc.integer({ min: 1, max: 7 }),
    hour: fc.integer({ min: 0, max: 23 }),
    zone: fc.constantFrom(
      'UTC',
      'Asia/Seoul',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Apia',
    ),
  });
  const times = fc.integer({ min: at('2015-01-01T00:00Z'), max: at('2030-01-01T00:00Z') });
  fc.assert(
    fc.property(schedules, times, (schedule, now) => {
      const last = lastDue(schedule, now);
      const next = nextDue(schedule, now);
      expect(last).toBeLessThanOrEqual(now);
      expect(next).toBeGreaterThan(now);
      expect(lastDue(schedule, next)).toBe(next);
      expect(lastDue(schedule, next - 1)).toBe(last);
    }),
  );
});
