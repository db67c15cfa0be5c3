import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterQuietHours, readQuietHours, readZone } from '../../src/desk/quiet-hours.ts';
import { isTrouble } from '../../src/desk/trouble.ts';

const at = (text: string): number => Date.parse(text);
const night = { from: 22 * 60, to: 7 * 60, zone: 'Asia/Seoul' };

test.each([
  ['before them', '2024-10-22T21:59:00+09:00', '2024-10-22T21:59:00+09:00'],
  ['as they begin', '2024-10-22T22:00:00+09:00', '2024-10-23T07:00:00+09:00'],
  ['after midnight', '2024-10-23T03:00:00+09:00', '2024-10-23T07:00:00+09:00'],
  ['as they end', '2024-10-23T07:00:00+09:00', '2024-10-23T07:00:00+09:00'],
])('quiet hours over midnight, %s', (_name, now, sent) => {
  expect(afterQuietHours(at(now), night)).toBe(at(sent));
});

test('quiet hours within a day, and none', () => {
  const noon = { from: 12 * 60, to: 13 * 60 + 30, zone: 'UTC' };
  expect(afterQuietHours(at('2024-10-22T12:10:00Z'), noon)).toBe(at('2024-10-22T13:30:00Z'));
  expect(afterQuietHours(at('2024-10-22T13:30:00Z'), noon)).toBe(at('2024-10-22T13:30:00Z'));
  expect(afterQuietHours(5, undefined)).toBe(5);
});

test('the night in which the clocks change ends by the wall', () => {
  const berlin = { from: 22 * 60, to: 7 * 60, zone: 'Europe/Berlin' };
  expect(afterQuietHours(at('2024-03-30T23:00:00+01:00'), berlin)).toBe(at('2024-03-31T07:00:00+02:00'));
  expect(afterQuietHours(at('2024-10-26T23:00:00+02:00'), berlin)).toBe(at('2024-10-27T07:00:00+01:00'));
});

test('nothing is sent in quiet hours, and nothing waits for more than a day', () => {
  const minutes = fc.integer({ min: 0, max: 1439 });
  const times = fc.integer({ min: at('2020-01-01T00:00Z'), max: at('2030-01-01T00:00Z') });
  fc.assert(
    fc.property(minutes, minutes, times, (from, to, now) => {
      const quiet = { from, to, zone: 'America/New_York' };
      const sent = afterQuietHours(now, quiet);
      expect(afterQuietHours(sent, quiet)).toBe(sent);
      expect(sent - now).toBeLessThanOrEqual(25 * 3_600_000);
    }),
  );
});

test.each([
  ['22:00-07:00', { from: 1320, to: 420 }],
  ['22-7', { from: 1320, to: 420 }],
  ['22:30 – 6:15', { from: 1350, to: 375 }],
  ['0:00-24:00', undefined],
  ['25-3', undefined],
  ['at night', undefined],
  ['22:00', undefined],
])('reads %s', (typed, hours) => {
  const read = readQuietHours(typed, 'UTC');
  if (hours === undefined) expect(isTrouble(read)).toBe(true);
  else expect(read).toEqual({ ...hours, zone: 'UTC' });
});

test('a zone is an IANA name; others get suggestions', () => {
  expect(readZone('Asia/Seoul')).toBe('Asia/Seoul');
  expect(readZone('America/New York')).toBe('America/New_York');
  expect(readZone('Seoul')).toMatchObject({ trouble: 'bad-zone', like: ['Asia/Seoul'] });
});
