import type { PollCode } from '../sources/polling/poll-outcome.ts';

/** What a pass did, in numbers: one line of the log, and one row of the store. */
export interface PassReport {
  /** Milliseconds UTC. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly polled: Readonly<Partial<Record<PollCode, number>>>;
  /** New items stored, and of those the ones that a first poll stored in silence. */
  readonly items: number;
  readonly silent: number;
  /** Known items whose publisher changed their words, or took them away. */
  readonly edited: number;
  readonly vanished: number;
  /** Items read. */
  readonly read: number;
  /** Readings by verdict. */
  readonly verdicts: Readonly<Record<string, number>>;
  readonly alerts: number;
  readonly delivered: number;
  readonly postponed: number;
  readonly failed: number;
  readonly expired: number;
  readonly pruned: number;
}
