import type { Firmness } from '../reading.ts';
import { actClasses, stanceClasses } from '../thesaurus/cue.ts';
import type { Cue } from '../thesaurus/cue.ts';

/** What a stretch of words does: which way, and how firmly. */
export interface Act {
  /** 1 brings about, raises, allows; -1 ends, cuts, forbids; 0 leaves it as it is. */
  readonly sign: 1 | 0 | -1;
  readonly firmness: Firmness;
  /** The class of the cue that carries it. */
  readonly class: Cue['class'];
  /** Token position of that cue. */
  readonly at: number;
}

const acts: ReadonlySet<string> = new Set(actClasses);
/** What is said of an act that is not done yet. */
export const stances: ReadonlySet<string> = new Set(stanceClasses);
/** Acts that change nothing by themselves. */
export const neutral: ReadonlySet<string> = new Set([
  'keep',
  'carry-out',
  'talk',
  'pay',
  'buy',
  'sell',
  'delay',
  'replace',
]);

/** Whether words of a class change something by themselves: not keeping, paying, or a stance. */
export function isChange(kind: Cue['class']): boolean {
  return acts.has(kind) && !neutral.has(kind);
}
