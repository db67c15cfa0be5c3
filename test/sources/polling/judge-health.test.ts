import { describe, expect, it } from 'vitest';
import type { HealthNotice } from '../../../src/sources/polling/judge-health.ts';
import type { PollOutcome } from '../../../src/sources/polling/poll-outcome.ts';
import { settlePoll } from '../../../src/sources/polling/settle-poll.ts';
import { memoryFor, newMemory, sourceMemorySchema } from '../../../src/sources/source-memory.ts';
import { sourceSchema } from '../../../src/sources/source.ts';

const hour = 3_600_000;
const day = 24 * hour;
const source = sourceSchema.parse({ id: 'a', name: 'A', url: 'https://a.test/', kind: 'official' });
const start = Date.UTC(2024, 0, 1);

const unchanged: PollOutcome = { code: 'unchanged', address: source.url, timing: {} };
const trouble = (code: 'blocked' | 'server-error' | 'timeout'): PollOutcome => ({
  code,
  address: source.url,
  timing: {},
  detail: `it was ${code}`,
});

interface Step {
  readonly at: number;
  readonly outcome: PollOutcome;
  readonly published?: readonly number[];
}

function live(steps: readonly Step[]): (HealthNotice & { at: number })[] {
  let memory = newMemory(source, start);
  const notices: (HealthNotice & { at: number })[] = [];
  for (const { at, outcome, published = [] } of steps) {
    const settled = settlePoll(source, memory, outcome, { published, now: at, jitter: 0 });
    memory = sourceMemorySchema.parse(JSON.parse(JSON.stringify(settled.memory)));
    notices.push(...settled.notices.map((notice) => ({ ...notice, at })));
  }
  return notices;
}

/** A ministry that speaks at nine on working days, watched every four hours. */
function workingDays(days: number, silentFrom = Number.POSITIVE_INFINITY): Step[] {
  return Array.from({ length: days * 6 }, (_, poll) => {
    const at = start + poll * 4 * hour;
    const nine = Math.floor(at / day) * day + 9 * hour;
    const weekday = new Date(at).getUTCDay();
    const speaks = weekday > 0 && weekday < 6 && at - nine >= 0 && at - nine < 4 * hour && nine < silentFrom;
    return { at, outcome: unchanged, published: speaks ? [nine] : [] };
  });
}

describe('judgeHealth', () => {
  it('calls a source silent only beyond its own habit: not at weekends, and once when it stops', () => {
    expect(live(workingDays(120))).toEqual([]);
    const stop = start + 60 * day;
    const notices = live(workingDays(120, stop));
    expect(notices.map(({ to }) => to)).toEqual(['silent']);
    expect((notices[0]?.at ?? 0) - stop).toBeGreaterThan(3 * day);
    expect((notices[0]?.at ?? 0) - stop).toBeLessThan(7 * day);
  });

  it('tells when a silent source speaks again', () => {
    const steps = workingDays(90, start + 60 * day);
    const speaks = { at: start + 91 * day, outcome: unchanged, published: [start + 91 * day] };
    expect(live([...steps, speaks]).map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'well → silent',
      'silent → well',
    ]);
  });

  it('does not call silent what has shown no habit yet', () => {
    const steps = [0, 1, 2].map((at) => ({
      at: start + at * day,
      outcome: unchanged,
      published: [start + at * day],
    }));
    expect(live([...steps, { at: start + 300 * day, outcome: unchanged }])).toEqual([]);
  });

  it('dates a state from the first poll that showed it', () => {
    const steps = [1, 2, 3, 4].map((at) => ({ at: start + at * hour, outcome: trouble('timeout') }));
    const [notice, ...more] = live(steps);
    expect(notice).toMatchObject({
      to: 'down',
      since: start + hour,
      at: start + 3 * hour,
      detail: 'it was timeout',
    });
    expect(more).toEqual([]);
  });

  it('does not lose count of a server that fails now this way, now that way', () => {
    const ways = ['blocked', 'server-error', 'timeout'] as const;
    const steps = [0, 1, 2].map((at) => ({ at: start + at * hour, outcome: trouble(ways[at] ?? 'timeout') }));
    expect(live(steps).map(({ to }) => to)).toEqual(['down']);
  });

  it('begins anew when the configured address changes, but stays past its first poll', () => {
    const read = {
      ...newMemory(source, start),
      firstRead: start,
      failures: 9,
      validators: { address: 'x', etag: 'y' },
    };
    const elsewhere = { ...source, url: 'https://b.test/' };
    expect(memoryFor(source, read, start)).toBe(read);
    expect(memoryFor(elsewhere, read, start)).toEqual({ ...newMemory(elsewhere, start), firstRead: start });
  });
});
