import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCeiling, defaultFloor, nextCheck } from '../../../src/sources/polling/next-check.ts';
import type { CheckFacts } from '../../../src/sources/polling/next-check.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** A Tuesday, ten in the morning. */
const now = Date.UTC(2024, 9, 22, 10);

function waitFor(facts: Partial<CheckFacts> = {}, jitter = 0): number {
  return nextCheck({ now, rhythm: [], failures: 0, timing: {}, wishes: {}, ...facts }, jitter) - now;
}
/** Something new every so often, the last just now. */
const every = (gap: number, times = 20): number[] =>
  Array.from({ length: times }, (_, at) => now - (times - 1 - at) * gap);

describe('nextCheck', () => {
  it('follows the habit of the feed, between a floor and a ceiling', () => {
    expect(waitFor()).toBe(30 * minute);
    expect(waitFor({ rhythm: every(4 * hour) })).toBe(hour);
    expect(waitFor({ rhythm: every(minute) })).toBe(defaultFloor);
    expect(waitFor({ rhythm: every(30 * day) })).toBe(defaultCeiling);
  });

  it('comes sooner to a feed so short that a missed poll is a lost entry', () => {
    const rhythm = [0, 1, 2, 3, 4, 5].map((at) => now - 6 * day + at * day).concat(now - 30 * minute, now);
    expect(waitFor({ rhythm, size: 1 })).toBeLessThan(waitFor({ rhythm, size: 20 }));
  });

  it('lets a feed be that has fallen quiet', () => {
    const rhythm = every(hour).map((time) => time - 7 * day);
    expect(waitFor({ rhythm })).toBeGreaterThan(waitFor({ rhythm: every(hour) }));
  });

  it("heeds the operator's own bounds", () => {
    expect(waitFor({ floor: 45 * minute })).toBe(45 * minute);
    expect(waitFor({ rhythm: every(30 * day), ceiling: hour })).toBe(hour);
    expect(waitFor({ floor: 10 * hour })).toBe(10 * hour);
    expect(waitFor({ floor: minute, rhythm: every(2 * minute) })).toBe(minute);
  });

  it('heeds ttl and freshness up to the ceiling, and never comes sooner for them', () => {
    expect(waitFor({ wishes: { ttlMinutes: 90 } })).toBe(90 * minute);
    expect(waitFor({ timing: { freshForMs: 2 * hour } })).toBe(2 * hour);
    expect(waitFor({ timing: { freshForMs: 365 * day } })).toBe(defaultCeiling);
    expect(waitFor({ wishes: { ttlMinutes: 1 }, timing: { freshForMs: 1000 } })).toBe(30 * minute);
  });

  it('waits as long as Retry-After says, beyond the ceiling too, but not for ever', () => {
    expect(waitFor({ timing: { retryAfterMs: 6 * hour }, failures: 1 })).toBe(6 * hour);
    expect(waitFor({ timing: { retryAfterMs: 365 * day }, failures: 1 })).toBe(2 * day);
  });

  it('backs off further with every failure, to a ceiling of a day', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 100].map((failures) => waitFor({ failures }));
    expect(waits.slice(0, 4)).toEqual([30 * minute, hour, 2 * hour, 4 * hour]);
    expect(waits.at(-1)).toBe(day);
  });

  it('leaves out the hours and days that the feed asks to be left alone', () => {
    const at = (wishes: CheckFacts['wishes']): string => new Date(now + waitFor({ wishes })).toISOString();
    expect(at({ skipHours: [10, 11] })).toBe('2024-10-22T12:00:00.000Z');
    expect(at({ skipDays: [2] })).toBe('2024-10-23T00:00:00.000Z');
    expect(at({ skipHours: [0, 1], skipDays: [2, 3] })).toBe('2024-10-24T02:00:00.000Z');
    expect(at({ skipHours: Array.from({ length: 24 }, (_, hour) => hour) })).toBe('2024-10-22T10:30:00.000Z');
  });

  it('spreads sources by a tenth', () => {
    expect(waitFor({}, 1)).toBe(33 * minute);
  });

  it('is always after now, at least the floor away, and within a week', () => {
    const facts = fc.record({
      now: fc.constant(now),
      rhythm: fc.array(fc.integer({ min: 0, max: now })).map((times) => times.sort((a, b) => a - b)),
      size: fc.option(fc.nat(500), { nil: undefined }),
      failures: fc.nat(10_000),
      timing: fc.record({ retryAfterMs: fc.nat(), freshForMs: fc.nat() }),
      wishes: fc.record({
        ttlMinutes: fc.double({ min: 0.001, max: 1e12, noNaN: true }),
        skipHours: fc.array(fc.nat(23)),
        skipDays: fc.array(fc.nat(6)),
      }),
    });
    fc.assert(
      fc.property(facts, fc.double({ min: 0, max: 1, noNaN: true }), (given, jitter) => {
        const wait = nextCheck(given, jitter) - now;
        expect(wait).toBeGreaterThanOrEqual(defaultFloor);
        expect(wait).toBeLessThanOrEqual(9.2 * day);
      }),
    );
  });
});
