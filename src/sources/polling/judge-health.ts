import type { HealthState, SourceMemory } from '../source-memory.ts';
import { silenceLimit } from './rhythm.ts';
import type { PollCode, PollOutcome } from './poll-outcome.ts';

/** A change of a source's health, to be told once. `to: 'well'` (or `moved` after trouble) is a recovery. */
export interface HealthNotice {
  readonly from: HealthState;
  readonly to: HealthState;
  /** When the new state began: the first poll that showed it. */
  readonly since: number;
  /** How long the state that is left had lasted, in milliseconds. */
  readonly lasted: number;
  readonly detail?: string;
}

export interface HealthJudgement {
  readonly health: SourceMemory['health'];
  readonly trouble: SourceMemory['trouble'];
  readonly notice?: HealthNotice;
}

/** Polls in a row that make trouble worth telling; a hiccup is told to nobody. */
const lasting: Readonly<Record<HealthState, number>> = {
  well: 1,
  moved: 1,
  retired: 1,
  silent: 1,
  blocked: 2,
  empty: 2,
  'not-a-feed': 2,
  down: 3,
};

const stateOfCode: Readonly<Record<PollCode, HealthState>> = {
  entries: 'well',
  unchanged: 'well',
  empty: 'empty',
  'not-a-feed': 'not-a-feed',
  unreadable: 'down',
  gone: 'retired',
  blocked: 'blocked',
  'refused-address': 'blocked',
  missing: 'down',
  throttled: 'down',
  'server-error': 'down',
  unreachable: 'down',
  timeout: 'down',
  'too-large': 'down',
  'bad-redirect': 'down',
  'bad-answer': 'down',
};

/**
 * What a poll says of a source's health. Pure: the memory given already holds this poll's rhythm and move.
 */
export function judgeHealth(memory: SourceMemory, outcome: PollOutcome, now: number): HealthJudgement {
  const seen = seenState(memory, outcome, now);
  const { health } = memory;
  if (seen === health.state) return { health, trouble: undefined };
  // A server that fails now this way, now that way, is in trouble all the same: the count goes on.
  const { polls = 0, since = now } = memory.trouble ?? {};
  const trouble = { state: seen, polls: polls + 1, since };
  if (trouble.polls < lasting[seen]) return { health, trouble };
  const next = { state: seen, since: trouble.since };
  return { health: next, trouble: undefined, notice: noticeOf(health, next, outcome, now) };
}

function seenState(memory: SourceMemory, outcome: PollOutcome, now: number): HealthState {
  const state = stateOfCode[outcome.code];
  if (state !== 'well') return state;
  const limit = silenceLimit(memory.rhythm);
  const last = memory.rhythm.at(-1);
  if (limit !== undefined && last !== undefined && now - last > limit) return 'silent';
  return memory.moved ? 'moved' : 'well';
}

function noticeOf(
  from: SourceMemory['health'],
  to: SourceMemory['health'],
  outcome: PollOutcome,
  now: number,
): HealthNotice {
  const detail = 'detail' in outcome ? outcome.detail : undefined;
  return {
    from: from.state,
    to: to.state,
    since: to.since,
    lasted: now - from.since,
    ...(detail === undefined ? {} : { detail }),
  };
}
