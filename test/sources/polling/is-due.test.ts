import { describe, expect, it } from 'vitest';
import { clockJump, isDue, shiftSchedule, watchClock } from '../../../src/sources/polling/is-due.ts';
import { nextCheck } from '../../../src/sources/polling/next-check.ts';
import { newMemory } from '../../../src/sources/source-memory.ts';
import type { SourceMemory } from '../../../src/sources/source-memory.ts';
import { sourceSchema } from '../../../src/sources/source.ts';

const minute = 60_000;
const hour = 60 * minute;
const source = sourceSchema.parse({ id: 'a', name: 'A', url: 'https://a.test/', kind: 'wire' });

describe('a decade of ticks', { timeout: 60_000 }, () => {
  /** Every minute from 2024 to 2034; the machine's clock is put forward and back as people and daemons do. */
  function live(zoneChanges: boolean): { gaps: number[]; polls: number; minutes: number } {
    const from = Date.UTC(2024, 0, 1);
    const minutes = 10 * 365.25 * 24 * 60;
    let offset = 0;
    let memory: SourceMemory = newMemory(source, from);
    let before = { wall: from, steady: 0 };
    const polledAt: number[] = [];
    for (let tick = 0; tick < minutes; tick += 1) {
      const steady = tick * minute;
      if (zoneChanges) offset += jumpAt(tick);
      const moment = { wall: from + steady + offset, steady };
      memory = shiftSchedule(memory, clockJump(before, moment));
      before = moment;
      if (!isDue(memory, moment.wall)) continue;
      polledAt.push(steady);
      const next = nextCheck({ now: moment.wall, rhythm: [], failures: 0, timing: {}, wishes: {} }, 0.5);
      memory = { ...memory, checked: moment.wall, nextCheck: next };
    }
    return {
      gaps: polledAt.slice(1).map((time, at) => time - (polledAt[at] ?? 0)),
      polls: polledAt.length,
      minutes,
    };
  }

  /** An hour forward and back twice a year, as a clock that is kept in local time does, and at odd moments. */
  function jumpAt(tick: number): number {
    const day = Math.floor(tick / 1440) % 365;
    const atTwo = tick % 1440 === 120;
    if (atTwo && day === 89) return hour;
    if (atTwo && day === 299) return -hour;
    if (tick % 100_003 === 50_001) return tick % 2 === 0 ? hour : -hour;
    return 0;
  }

  it.each([
    ['on a steady clock', false],
    ['with every change to and from daylight-saving time, and the clock put an hour forward and back', true],
  ])('misses none and doubles none %s', (_, zoneChanges) => {
    const { gaps, polls, minutes } = live(zoneChanges);
    expect(new Set(gaps)).toEqual(new Set([32 * minute]));
    expect(polls).toBe(Math.ceil(minutes / 32));
  });

  it('is in UTC, whatever the zone of the machine and its daylight-saving time', () => {
    const zone = process.env['TZ'];
    const answers = ['UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Seoul'].map((name) => {
      process.env['TZ'] = name;
      return Array.from({ length: 10 * 366 * 4 }, (_, at) =>
        nextCheck(
          {
            now: Date.UTC(2024, 0, 1) + at * 6 * hour,
            rhythm: [],
            failures: 0,
            timing: {},
            wishes: { skipHours: [2, 3] },
          },
          0,
        ),
      ).join();
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(answers).size).toBe(1);
  });
});

describe('watchClock', () => {
  it('tells each jump once, and takes a long one forward for sleep', () => {
    let wall = 0;
    let steady = 0;
    const jump = watchClock(
      () => wall,
      () => steady,
    );
    const after = (passed: number, jumped: number): number => {
      wall += passed + jumped;
      steady += passed;
      return jump();
    };
    expect([after(minute, 0), after(minute, hour), after(minute, 0), after(minute, -hour)]).toEqual([
      0,
      hour,
      0,
      -hour,
    ]);
    expect([after(minute, 8 * hour), after(minute, 500)]).toEqual([0, 0]);
  });
});

describe('isDue', () => {
  const memory = (checked: number, next: number | null): SourceMemory => ({
    ...newMemory(source, 0),
    checked,
    nextCheck: next,
  });

  it('is so from the time of the next check on', () => {
    expect(isDue(memory(0, hour), hour - 1)).toBe(false);
    expect(isDue(memory(0, hour), hour)).toBe(true);
  });

  it('is never so for a source that has retired', () => {
    expect(isDue(memory(0, null), Number.MAX_SAFE_INTEGER)).toBe(false);
  });

  it('is so when the clock was put back while nobody ran: a schedule of the future would wait for it', () => {
    expect(isDue(memory(365 * 24 * hour, 365 * 24 * hour + hour), hour)).toBe(true);
  });

  it('is so at once for a source that is new', () => {
    expect(isDue(newMemory(source, hour), hour)).toBe(true);
  });
});
