import type { SourceMemory } from '../source-memory.ts';

/** A moment on both of a machine's clocks, in milliseconds: the wall clock jumps, the steady one does not. */
export interface Moment {
  readonly wall: number;
  readonly steady: number;
}

/** Differences under this are the two clocks drifting, not a jump. */
const smallestJump = 60_000;
/** The steady clock stands still while a machine sleeps: more than this is sleep, after which everything is due. */
const largestJumpForward = 2 * 3_600_000;

/** By how much the wall clock was put forward (or, negative, back) between two moments; 0 for no jump. */
export function clockJump(before: Moment, after: Moment): number {
  const jump = after.wall - before.wall - (after.steady - before.steady);
  return Math.abs(jump) < smallestJump || jump > largestJumpForward ? 0 : Math.round(jump);
}

/** Watches the machine's two clocks: each call tells the jump since the last one. */
export function watchClock(wall: () => number, steady: () => number): () => number {
  let before: Moment = { wall: wall(), steady: steady() };
  return () => {
    const after: Moment = { wall: wall(), steady: steady() };
    const jump = clockJump(before, after);
    before = after;
    return jump;
  };
}

/** Moves a source's schedule with the clock, so that a jump neither repeats a poll nor leaves one out. */
export function shiftSchedule(memory: SourceMemory, jump: number): SourceMemory {
  return {
    ...memory,
    nextCheck: memory.nextCheck === null ? null : memory.nextCheck + jump,
    checked: memory.checked === undefined ? undefined : memory.checked + jump,
  };
}

/**
 * Whether a source is to be polled now. A last check in the future shows a clock that was put back while
 * nobody was running: its schedule means nothing, so it is due.
 */
export function isDue(memory: Pick<SourceMemory, 'nextCheck' | 'checked'>, now: number): boolean {
  if (memory.nextCheck === null) return false;
  const clockWentBack = memory.checked !== undefined && memory.checked > now + smallestJump;
  return now >= memory.nextCheck || clockWentBack;
}
