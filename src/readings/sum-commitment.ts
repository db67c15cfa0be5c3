import type { Token } from '../statements/token.ts';
import type { Cue } from './cue.ts';
import { actClasses } from './cue.ts';
import type { Hit } from './document.ts';
import type { Firmness } from './reading.ts';
import type { Term } from './term.ts';

/** What a stretch of words does: which way, and how firmly. */
export interface Act {
  /** 1 brings about, raises, allows; -1 ends, cuts, forbids. */
  readonly sign: 1 | -1;
  readonly firmness: Firmness;
  /** The class of the cue that carries it. */
  readonly class: Cue['class'];
  /** Token position of that cue. */
  readonly at: number;
}

const acts: ReadonlySet<string> = new Set(actClasses);
const neutral: ReadonlySet<string> = new Set([
  'keep',
  'carry-out',
  'talk',
  'pay',
  'buy',
  'sell',
  'delay',
  'replace',
]);

const firmnessOfClass: Partial<Record<Cue['class'], Firmness>> = {
  decide: 'decided',
  order: 'decided',
  promise: 'intended',
  intend: 'intended',
  prepare: 'intended',
  propose: 'intended',
  weigh: 'weighed',
  open: 'open',
  doubt: 'opposed',
  oppose: 'opposed',
  'rule-out': 'ruled-out',
  refuse: 'ruled-out',
  deny: 'ruled-out',
  modal: 'open',
};

const against: ReadonlySet<Firmness> = new Set(['ruled-out', 'opposed']);
const reach = 9;
const objectReach = 7;

/** A noun that itself forbids or hinders turns the verb before it round: "lift the ban" allows. */
function signOfObject(terms: readonly Hit<Term>[], at: number): 1 | -1 {
  const object = terms.find((term) => term.first > at && term.first <= at + objectReach);
  return object?.entry.sign === -1 ? -1 : 1;
}

interface Operators {
  readonly negated: boolean;
  readonly firmness: Firmness | undefined;
}

const negations = new Set(['not', 'no', 'never', 'neither', 'nor', 'without', 'cannot']);

function turns(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (negations.has(tokens[at]?.lower ?? '')) count += 1;
  return count;
}

/** Operators stand before what they work on; two of them that negate cancel each other. */
function operatorsBefore(tokens: readonly Token[], cues: readonly Hit<Cue>[], act: Hit<Cue>): Operators {
  const before = cues.filter((cue) => cue.last < act.first && cue.first >= act.first - reach);
  let negated = turns(tokens, Math.max(0, act.first - 5), act.first) % 2 === 1;
  let firmness: Firmness | undefined;
  for (const { entry } of before) {
    const said = entry.firmness ?? firmnessOfClass[entry.class];
    if (entry.class === 'carries-negation') negated = !negated;
    if (said === undefined) continue;
    if (against.has(said)) negated = !negated;
    else firmness = said;
  }
  return { negated, firmness };
}

function firmnessOf({ negated, firmness }: Operators, act: Hit<Cue>): Firmness {
  if (negated) return firmness === 'open' || firmness === 'weighed' ? 'opposed' : 'ruled-out';
  return firmness ?? act.entry.firmness ?? 'in-force';
}

/** The acts of a sentence, in order, each with the operators that work on it. `first` is the sentence's first token. */
export function sumCommitment(
  tokens: readonly Token[],
  cues: readonly Hit<Cue>[],
  terms: readonly Hit<Term>[],
): Act[] {
  return cues.flatMap((cue) => {
    const { entry } = cue;
    if (!acts.has(entry.class) || entry.sign === 0 || neutral.has(entry.class)) return [];
    const sign = (entry.sign * signOfObject(terms, cue.last)) as 1 | -1;
    const operators = operatorsBefore(tokens, cues, cue);
    return [{ sign, firmness: firmnessOf(operators, cue), class: entry.class, at: cue.first }];
  });
}
