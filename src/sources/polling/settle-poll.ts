import type { SourceMemory } from '../source-memory.ts';
import type { Source } from '../source.ts';
import { judgeHealth } from './judge-health.ts';
import type { HealthNotice } from './judge-health.ts';
import { nextCheck } from './next-check.ts';
import type { PollOutcome } from './poll-outcome.ts';
import { extendRhythm } from './rhythm.ts';

export interface PollSettlement {
  /** Stored in one transaction with the poll's entries and notices. */
  readonly memory: SourceMemory;
  readonly notices: readonly HealthNotice[];
}

export interface PollArrivals {
  /** When the entries that nobody had seen appeared, as published; on a first poll all entries. */
  readonly published: readonly (number | undefined)[];
  readonly now: number;
  /** From 0 to 1. */
  readonly jitter: number;
}

/** A permanent redirect is believed after so many polls in a row. */
const pollsBeforeMoving = 3;
/** After so many failures at a new address the configured one is tried again. */
const failuresBeforeReturning = 5;
const minute = 60_000;

/** What a poll leaves in a source's memory: validators, address, rhythm, health, next check. Pure. */
export function settlePoll(
  source: Source,
  memory: SourceMemory,
  outcome: PollOutcome,
  { published, now, jitter }: PollArrivals,
): PollSettlement {
  const sound = outcome.code === 'entries' || outcome.code === 'unchanged' || outcome.code === 'empty';
  const failures = sound ? 0 : memory.failures + 1;
  const polled: SourceMemory = {
    ...memory,
    ...settleContent(memory, outcome, now),
    ...settleMove(memory, outcome, failures, now),
    rhythm: published.length > 0 ? extendRhythm(memory.rhythm, published, now) : memory.rhythm,
    failures,
    checked: now,
  };
  const { health, trouble, notice } = judgeHealth(polled, outcome, now);
  const nextAt = outcome.code === 'gone' ? null : checkAgain(source, polled, outcome, now, jitter);
  return {
    memory: { ...polled, health, trouble, nextCheck: nextAt },
    notices: notice ? [notice] : [],
  };
}

/** An empty feed leaves no validators: until it has entries again it is read in full each time. */
function settleContent(memory: SourceMemory, outcome: PollOutcome, now: number): Partial<SourceMemory> {
  if (outcome.code === 'unchanged') return outcome.validators ? { validators: outcome.validators } : {};
  if (outcome.code !== 'entries' && outcome.code !== 'empty') return {};
  const full = outcome.code === 'entries';
  return {
    validators: full ? outcome.validators : undefined,
    bodyHash: full ? outcome.bodyHash : undefined,
    size: outcome.entries.length,
    wishes: {
      ttlMinutes: outcome.wishes.ttlMinutes,
      skipHours: outcome.wishes.skipHours && [...outcome.wishes.skipHours],
      skipDays: outcome.wishes.skipDays && [...outcome.wishes.skipDays],
    },
    firstRead: memory.firstRead ?? (full ? now : undefined),
  };
}

function settleMove(
  memory: SourceMemory,
  outcome: PollOutcome,
  failures: number,
  now: number,
): Partial<SourceMemory> {
  if (failures > 0)
    return memory.moved && failures >= failuresBeforeReturning ? { moved: undefined, moving: undefined } : {};
  const to = outcome.permanent;
  if (to === undefined) return { moving: undefined };
  const polls = memory.moving?.to === to ? memory.moving.polls + 1 : 1;
  if (polls < pollsBeforeMoving) return { moving: { to, polls } };
  return { moving: undefined, moved: { to, since: now } };
}

function checkAgain(
  source: Source,
  memory: SourceMemory,
  outcome: PollOutcome,
  now: number,
  jitter: number,
): number {
  const { atLeast, atMost } = source.everyMinutes ?? {};
  return nextCheck(
    {
      now,
      rhythm: memory.rhythm,
      size: memory.size,
      failures: memory.failures,
      timing: outcome.timing,
      wishes: memory.wishes,
      floor: atLeast === undefined ? undefined : atLeast * minute,
      ceiling: atMost === undefined ? undefined : atMost * minute,
    },
    jitter,
  );
}
