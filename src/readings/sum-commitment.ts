import type { Token } from '../statements/token.ts';
import type { Cue } from './thesaurus/cue.ts';
import { actClasses, speechClasses, stanceClasses } from './thesaurus/cue.ts';
import type { Document } from './document.ts';
import type { Hit } from './thesaurus/hit.ts';
import type { Lexicon } from './lexicon.ts';
import type { Firmness } from './reading.ts';
import type { Term } from './thesaurus/term.ts';

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
const stances: ReadonlySet<string> = new Set(stanceClasses);
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

/** Whether words of a class change something by themselves: not keeping, paying, or a stance. */
export function isChange(kind: Cue['class']): boolean {
  return acts.has(kind) && !neutral.has(kind);
}

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
  /** How many of them negate; two cancel each other. */
  readonly negations: number;
  /** The last that commits. */
  readonly firmness: Firmness | undefined;
  /** The last that refuses. */
  readonly refusal: Firmness | undefined;
}

/** A sentence by what was found in it. Places are counted in `tokens`, which may be those of a whole document. */
export interface ToldSentence {
  readonly tokens: readonly Token[];
  readonly cues: readonly Hit<Cue>[];
  readonly terms: readonly Hit<Term>[];
  /** Words that negate: "not", "nothing". */
  readonly negation: ReadonlySet<string>;
}

/** A sentence of a document, with the words of its language. */
export function toldSentence(
  { tokens, cues, terms }: Document,
  at: number,
  { words }: Lexicon,
): ToldSentence {
  return { tokens, cues: cues[at] ?? [], terms: terms[at] ?? [], negation: words.negation };
}

function turns({ tokens, negation }: ToldSentence, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (negation.has(tokens[at]?.lower ?? '')) count += 1;
  return count;
}

const speech: ReadonlySet<string> = new Set(speechClasses);

function firmnessOfOperator(
  { firmness, reported, class: kind }: Cue,
  isReported: boolean,
): Firmness | undefined {
  return (isReported ? reported : undefined) ?? firmness ?? firmnessOfClass[kind];
}

/** Operators stand before what they work on; two of them that negate cancel each other. */
function operatorsBefore(told: ToldSentence, act: Hit<Cue>): Operators {
  const { cues } = told;
  const before = cues.filter((cue) => cue.last < act.first && cue.first >= act.first - reach);
  const isReported = cues.some(({ entry, last }) => last < act.first && speech.has(entry.class));
  let count = turns(told, Math.max(0, act.first - 5), act.first);
  let firmness: Firmness | undefined;
  let refusal: Firmness | undefined;
  for (const { entry } of before) {
    const said = firmnessOfOperator(entry, isReported);
    if (entry.class === 'carries-negation') count += 1;
    if (said === undefined) continue;
    if (against.has(said)) {
      count += 1;
      refusal = said;
    } else firmness = said;
  }
  return { negations: count, firmness, refusal };
}

/** An act's own verb tells whether it is done ("lifted", "lifts") or to be done ("to lift", "to be lifted"). */
function firmnessOfForm(tokens: readonly Token[], { entry, first }: Hit<Cue>): Firmness {
  const said = entry.firmness ?? 'in-force';
  if (entry.form !== 'verb' || said !== 'decided' || tokens[first]?.lower.endsWith('ing') === true)
    return said;
  const before = tokens.slice(Math.max(0, first - 2), first).map(({ lower }) => lower);
  return before.includes('to') ? 'decided' : 'in-force';
}

/** "The lifting of the embargo was approved": what is named as a thing is as firm as the verb behind it. */
function firmnessBehind(cues: readonly Hit<Cue>[], { entry, last }: Hit<Cue>): Firmness | undefined {
  if (entry.form !== 'noun') return undefined;
  const verb = cues.find(
    (cue) => cue.first > last && cue.first <= last + reach && stances.has(cue.entry.class),
  );
  return verb === undefined ? undefined : firmnessOfStance(verb.entry);
}

/** Pairs of negations cancel, but to cancel is not to promise: "did not rule out", "no longer opposes". */
function firmnessOf(told: ToldSentence, act: Hit<Cue>): Firmness {
  const { negations: count, firmness, refusal } = operatorsBefore(told, act);
  if (count % 2 === 1)
    return refusal ?? (firmness === 'open' || firmness === 'weighed' ? 'opposed' : 'ruled-out');
  if (count > 0) return 'open';
  return firmness ?? firmnessBehind(told.cues, act) ?? firmnessOfForm(told.tokens, act);
}

function actOf(told: ToldSentence, cue: Hit<Cue>): Act {
  const { entry, first: at, last } = cue;
  const sign = ((entry.sign === -1 ? -1 : 1) * signOfObject(told.terms, last)) as 1 | -1;
  return { sign, firmness: firmnessOf(told, cue), class: entry.class, at };
}

/**
 * "is considering the purchase of drones", "sees no need for a tax": a stance towards something that no verb of the
 * sentence does. The thing is brought about by it, unless it forbids by itself.
 */
function stanceOf(told: ToldSentence): Act | undefined {
  const { cues, terms } = told;
  const cue = cues.findLast(({ entry }) => stances.has(entry.class) && firmnessOfStance(entry) !== undefined);
  if (cue === undefined) return undefined;
  const { entry, first: at, last } = cue;
  const isNegated = operatorsBefore(told, cue).negations % 2 === 1;
  const said = firmnessOfStance(entry) ?? 'open';
  const firmness = isNegated ? (against.has(said) ? 'open' : 'opposed') : said;
  return { sign: signOfObject(terms, last), firmness, class: entry.class, at };
}

function firmnessOfStance({ firmness, class: kind }: Cue): Firmness | undefined {
  return firmness ?? firmnessOfClass[kind];
}

/**
 * The acts of a sentence, in order, each with the operators that work on it; where there is none, the stance that it
 * takes, and without one what it keeps, pays or puts off.
 */
export function sumCommitment(told: ToldSentence): Act[] {
  const { cues } = told;
  const done = cues.filter(({ entry }) => isChange(entry.class) && entry.sign !== 0);
  if (done.length > 0) return done.map((cue) => actOf(told, cue));
  const stance = stanceOf(told);
  if (stance !== undefined) return [stance];
  return cues.filter(({ entry }) => neutral.has(entry.class)).map((cue) => actOf(told, cue));
}
