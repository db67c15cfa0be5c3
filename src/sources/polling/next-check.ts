import type { ServerTiming } from '../fetching/fetch-outcome.ts';
import type { FeedWishes } from '../parsing/parsed-feed.ts';
import { gapsOf, quantile } from './rhythm.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The bounds of a source's own interval, unless its settings say otherwise. */
export const defaultFloor = 5 * minute;
export const defaultCeiling = 4 * hour;
const unknownHabit = 30 * minute;
const backOffCeiling = day;
/** A server that asks for more patience than this is not believed. */
const longestWish = 2 * day;

export interface CheckFacts {
  readonly now: number;
  /** When something new appeared, oldest first. */
  readonly rhythm: readonly number[];
  /** Entries in the last feed: a short feed loses an entry at the first missed poll. */
  readonly size?: number | undefined;
  /** Polls in a row without a feed, this one included. */
  readonly failures: number;
  readonly timing: ServerTiming;
  readonly wishes: FeedWishes;
  /** The source's own bounds, in milliseconds. */
  readonly floor?: number | undefined;
  readonly ceiling?: number | undefined;
}

/**
 * When to come again, in milliseconds UTC.
 * @param jitter from 0 to 1; spreads sources that would come together.
 */
export function nextCheck(facts: CheckFacts, jitter: number): number {
  const floor = facts.floor ?? defaultFloor;
  const ceiling = Math.max(floor, facts.ceiling ?? Math.max(defaultCeiling, floor));
  const habit = clamp(habitualWait(facts), floor, ceiling);
  const wait = facts.failures > 0 ? backOff(habit, facts.failures) : heedServer(habit, facts, ceiling);
  const spread = wait * (1 + 0.1 * clamp(jitter, 0, 1));
  const patient = Math.max(spread, Math.min(facts.timing.retryAfterMs ?? 0, longestWish));
  return leaveSkippedHours(Math.ceil(facts.now + patient), facts.wishes);
}

/** A quarter of the usual pause; for a short feed of its shortest pauses. A feed that fell quiet is let be. */
function habitualWait({ rhythm, size, now }: CheckFacts): number {
  const short = size !== undefined && size <= 3;
  const pause = quantile(gapsOf(rhythm), short ? 0.1 : 0.5);
  const last = rhythm.at(-1);
  if (pause === undefined || last === undefined) return unknownHabit;
  const usual = pause / 4;
  return short ? usual : Math.max(usual, (now - last) / 50);
}

/** Freshness and ttl are wishes: heeded up to the ceiling, which is ours. */
function heedServer(habit: number, { timing, wishes }: CheckFacts, ceiling: number): number {
  const wish = Math.max(timing.freshForMs ?? 0, (wishes.ttlMinutes ?? 0) * minute);
  return Math.max(habit, Math.min(wish, ceiling));
}

function backOff(habit: number, failures: number): number {
  return Math.min(habit * 2 ** Math.min(failures - 1, 20), Math.max(habit, backOffCeiling));
}

/** skipHours and skipDays: the start of the first hour that is not skipped. All skipped is no wish at all. */
function leaveSkippedHours(time: number, { skipHours = [], skipDays = [] }: FeedWishes): number {
  if (skipHours.length === 0 && skipDays.length === 0) return time;
  let candidate = time;
  for (let hours = 0; hours < 7 * 24; hours += 1) {
    const date = new Date(candidate);
    if (!skipHours.includes(date.getUTCHours()) && !skipDays.includes(date.getUTCDay())) return candidate;
    candidate = (Math.floor(candidate / hour) + 1) * hour;
  }
  return time;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
