import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { row } from './median.ts';

const measuredSchema = z.object({
  items: z.number(),
  readings: z.number(),
  seconds: z.number(),
  peakMb: z.number(),
});

const aims = new Map([
  [100, 'aim: at least 300'],
  [1_000, 'aim: at least half of that, 150'],
]);

/** Items a second from a loopback feed to the store, in a process of its own for each number of watches. */
export function reportPipeline(): void {
  const speeds = new Map<number, number>();
  for (const watches of [10, 100, 1_000]) {
    const child = spawnSync(process.execPath, ['test/bench/pipeline-child.ts', String(watches)], {
      encoding: 'utf8',
    });
    if (child.status !== 0) throw new Error(child.stderr);
    const { items, readings, seconds, peakMb } = measuredSchema.parse(JSON.parse(child.stdout));
    speeds.set(watches, items / seconds);
    const aim = aims.get(watches);
    row(`items a second, whole pipeline, ${watches} watches`, (items / seconds).toFixed(0), aim);
    row('  readings for each item; peak memory', `${(readings / items).toFixed(2)}; ${peakMb.toFixed(0)} MB`);
  }
  const ratio = (speeds.get(1_000) ?? 0) / (speeds.get(100) ?? 1);
  row('1,000 watches against 100', ratio.toFixed(2));
}
