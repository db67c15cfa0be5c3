import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSchedule } from '../src/schedule.ts';

const minute = 60_000;

describe('startSchedule', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.UTC(2026, 2, 28, 22, 0, 0) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('runs one pass a tick through a daylight-saving night, in UTC', async () => {
    const hours: string[] = [];
    const schedule = startSchedule('0 * * * *', () => {
      hours.push(new Date().toISOString().slice(5, 16));
      return Promise.resolve();
    });
    await vi.advanceTimersByTimeAsync(6 * 60 * minute);
    await schedule.stop();
    expect(hours).toEqual([
      '03-28T23:00',
      '03-29T00:00',
      '03-29T01:00',
      '03-29T02:00',
      '03-29T03:00',
      '03-29T04:00',
    ]);
  });

  it('never runs two passes at once, and catches a tick up that fell into one', async () => {
    let running = 0;
    let most = 0;
    let passes = 0;
    const schedule = startSchedule('* * * * *', async () => {
      most = Math.max(most, ++running);
      passes += 1;
      await new Promise((done) => setTimeout(done, 2.5 * minute));
      running -= 1;
    });
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(most).toBe(1);
    expect(passes).toBe(4);
    const stopping = schedule.stop();
    await vi.advanceTimersByTimeAsync(5 * minute);
    await stopping;
    expect(running).toBe(0);
  });

  it('begins no pass after it was stopped', async () => {
    let passes = 0;
    const schedule = startSchedule('* * * * *', () => {
      passes += 1;
      return Promise.resolve();
    });
    await schedule.stop();
    schedule.requestPass();
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(passes).toBe(0);
  });
});
