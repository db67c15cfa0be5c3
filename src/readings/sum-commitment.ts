import { standsAsQuality } from '../language/en/part-of-speech.ts';
import type { Token } from '../statements/token.ts';
import type { Cue } from './thesaurus/cue.ts';
import { actClasses, speechClasses, stanceClasses } from './thesaurus/cue.ts';
import type { Document } from './document.ts';
import type { Hit } from './thesaurus/hit.ts';
import type { Lexicon } from './lexicon.ts';
import { firmnesses } from './reading.ts';
import type { Firmness } from './reading.ts';
import type { Term } from './thesaurus/term.ts';

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

/** Verbs whose object is a level: they raise the cap and the tax alike, and turn neither round. */
const moveLevels: ReadonlySet<Cue['class']> = new Set(['raise', 'lower']);

/**
 * A noun that itself forbids or hinders turns the verb before it round: "lift the ban" allows. An instrument in its own
 * right does not: "abolish the tax" ends it.
 */
function signOfObject({ tokens, terms, words }: ToldSentence, { entry, last: at }: Hit<Cue>): 1 | -1 {
  if (moveLevels.has(entry.class)) return 1;
  const object = terms.find((term) => term.first > at && term.first <= at + objectReach);
  if (object?.entry.sign !== -1) return 1;
  for (let here = object.first; here <= object.last; here += 1)
    if (words.instruments.has(tokens[here]?.lower ?? '')) return 1;
  return -1;
}

interface Operators {
  /** How many of them negate; two cancel each other. */
  readonly negations: number;
  /** The weakest that commits: "would consider" is open, "plans to study" weighed. */
  readonly firmness: Firmness | undefined;
  /** The last that refuses. */
  readonly refusal: Firmness | undefined;
}

/** A sentence by what was found in it. Places are counted in `tokens`, which may be those of a whole document. */
export interface ToldSentence {
  readonly tokens: readonly Token[];
  readonly cues: readonly Hit<Cue>[];
  readonly terms: readonly Hit<Term>[];
  readonly words: Pick<Lexicon['words'], 'negation' | 'instruments'>;
}

/** A sentence of a document, with the words of its language. */
export function toldSentence(
  { tokens, cues, terms }: Document,
  at: number,
  { words }: Lexicon,
): ToldSentence {
  return { tokens, cues: cues[at] ?? [], terms: terms[at] ?? [], words };
}

/** Words that negate, other than those inside a cue ("no plans to"), which are part of what it says. */
function turns({ tokens, cues, words }: ToldSentence, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const isInside = cues.some(
      ({ entry, first, last }) => first <= at && at <= last && firmnessOfStance(entry) !== undefined,
    );
    if (words.negation.has(tokens[at]?.lower ?? '') && !isInside) count += 1;
  }
  return count;
}

const speech: ReadonlySet<string> = new Set(speechClasses);

function firmnessOfOperator(
  { firmness, reported, class: kind }: Cue,
  isReported: boolean,
): Firmness | undefined {
  return (isReported ? reported : undefined) ?? firmness ?? firmnessOfClass[kind];
}

/** Stances that look ahead: a plan, a promise, a proposal. */
const plans: ReadonlySet<Cue['class']> = new Set(['intend', 'promise', 'propose', 'prepare']);

// How far behind the verb that ends it what is ended may stand: "dropped all of its objections".
const farthestEnded = 4;

/** "dropped its opposition", "shelved its plan": the verb that ends what a stance cue names, if one does. */
function whatEnds(cues: readonly Hit<Cue>[], stance: Hit<Cue>): Hit<Cue> | undefined {
  const last = cues.findLast((cue) => cue.last < stance.first && stance.first - cue.last <= farthestEnded);
  return last?.entry.sign === -1 && last.entry.form === 'verb' && isChange(last.entry.class)
    ? last
    : undefined;
}

/** What is left of a stance that is ended: of opposition an open door, of a plan a no. */
function firmnessOfEnded(kind: Cue['class'], said: Firmness): Firmness {
  if (against.has(said)) return 'open';
  return plans.has(kind) ? 'ruled-out' : said;
}

function weaker(one: Firmness | undefined, other: Firmness): Firmness {
  return one !== undefined && firmnesses.indexOf(one) < firmnesses.indexOf(other) ? one : other;
}

/** Operators stand before what they work on; two of them that negate cancel each other. */
function operatorsBefore(told: ToldSentence, act: Hit<Cue>): Operators {
  const { cues } = told;
  const before = cues.filter((cue) => cue.last < act.first && cue.first >= act.first - reach);
  const isReported = cues.some(({ entry, last }) => last < act.first && speech.has(entry.class));
  let count = turns(told, Math.max(0, act.first - 5), act.first);
  let firmness: Firmness | undefined;
  let refusal: Firmness | undefined;
  for (const operator of before) {
    const { entry } = operator;
    const own = firmnessOfOperator(entry, isReported);
    if (entry.class === 'carries-negation') count += 1;
    if (own === undefined) continue;
    const said = whatEnds(cues, operator) === undefined ? own : firmnessOfEnded(entry.class, own);
    if (against.has(said)) {
      count += 1;
      refusal = said;
    } else firmness = weaker(firmness, said);
  }
  return { negations: count, firmness, refusal };
}

/** An act's own verb tells whether it is done ("lifted", "lifts") or to be done ("to lift", "to be lifted"). */
function firmnessOfForm(tokens: readonly Token[], { entry, first }: Hit<Cue>): Firmness {
  const said = entry.firmness ?? 'in-force';
  if (entry.form !== 'verb' || tokens[first]?.lower.endsWith('ing') === true) return said;
  const before = tokens.slice(Math.max(0, first - 2), first).map(({ lower }) => lower);
  if (before.includes('to') && said === 'in-force') return 'decided';
  if (said !== 'decided') return said;
  return before.includes('to') ? 'decided' : (entry.past ?? 'in-force');
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
    return refusal ?? (firmness === undefined || firmness === 'decided' ? 'ruled-out' : 'opposed');
  if (count > 0) return 'open';
  return firmness ?? firmnessBehind(told.cues, act) ?? firmnessOfForm(told.tokens, act);
}

/** "approved the sale", "reversed the cut": the verb that does what an act's noun names. */
function doerOf({ cues }: ToldSentence, { entry, first }: Hit<Cue>): Hit<Cue> | undefined {
  if (entry.form !== 'noun') return undefined;
  const before = cues.findLast((cue) => cue.last < first && first - cue.last <= objectReach);
  if (before?.entry.form !== 'verb' || before.entry.sign === 0) return undefined;
  return isChange(before.entry.class) ? before : undefined;
}

function signOf({ entry }: Hit<Cue>): 1 | 0 | -1 {
  if (entry.class === 'keep') return 0;
  return entry.sign === -1 ? -1 : 1;
}

/** "dropped its opposition to a levy": what is said by ending a stance. */
function endedBy({ cues }: ToldSentence, act: Hit<Cue>): Firmness | undefined {
  const stance = cues.find(
    (cue) => cue.first > act.last && firmnessOfStance(cue.entry) !== undefined && whatEnds(cues, cue) === act,
  );
  const said = stance && firmnessOfStance(stance.entry);
  return stance === undefined || said === undefined ? undefined : firmnessOfEnded(stance.entry.class, said);
}

function actOf(told: ToldSentence, cue: Hit<Cue>): Act {
  const { entry, first: at } = cue;
  const doer = doerOf(told, cue);
  const ofObject = signOfObject(told, cue);
  if (doer !== undefined) {
    const sign = (signOf(doer) * signOf(cue) * ofObject) as Act['sign'];
    return { sign, firmness: firmnessOf(told, doer), class: entry.class, at };
  }
  const ended = endedBy(told, cue);
  const isNegated = operatorsBefore(told, cue).negations % 2 === 1;
  if (ended !== undefined && !isNegated) return { sign: ofObject, firmness: ended, class: entry.class, at };
  const sign = (signOf(cue) * ofObject) as Act['sign'];
  return { sign, firmness: firmnessOf(told, cue), class: entry.class, at };
}

/**
 * "is considering the purchase of drones", "sees no need for a tax": a stance towards something that no verb of the
 * sentence does. The thing is brought about by it, unless it forbids by itself.
 */
function stanceOf(told: ToldSentence): Act | undefined {
  const { cues } = told;
  const cue = cues.findLast(({ entry }) => stances.has(entry.class) && firmnessOfStance(entry) !== undefined);
  if (cue === undefined) return undefined;
  const { entry, first: at } = cue;
  const isNegated = operatorsBefore(told, cue).negations % 2 === 1;
  const said = firmnessOfStance(entry) ?? 'open';
  const firmness = isNegated ? (against.has(said) ? 'open' : 'opposed') : said;
  return { sign: signOfObject(told, cue), firmness, class: entry.class, at };
}

function firmnessOfStance({ firmness, class: kind }: Cue): Firmness | undefined {
  return firmness ?? firmnessOfClass[kind];
}

/** "the suspended pact", "of banned pesticides": a participle that tells what a thing is like does nothing. */
function isQuality({ tokens }: ToldSentence, { entry, first, last }: Hit<Cue>): boolean {
  const words = [tokens[first - 1]?.lower ?? '', tokens[first]?.lower ?? ''];
  return entry.form === 'verb' && first === last && standsAsQuality(words, 1);
}

const unmoved: ReadonlySet<string> = new Set(['reaffirm', 'continuity']);

/** "The tariffs stay where they are." */
function staysAt({ entry, first: at }: Hit<Cue>): Act {
  return { sign: 0, firmness: 'in-force', class: entry.class, at };
}

/**
 * The acts of a sentence, in order, each with the operators that work on it; where there is none, the stance that it
 * takes, and without one what it keeps, pays or puts off.
 */
export function sumCommitment(told: ToldSentence): Act[] {
  const { cues } = told;
  const done = cues.filter(
    (cue) => isChange(cue.entry.class) && cue.entry.sign !== 0 && !isQuality(told, cue),
  );
  if (done.length > 0) return done.map((cue) => actOf(told, cue));
  const stance = stanceOf(told);
  if (stance !== undefined) return [stance];
  const others = cues.filter(({ entry }) => neutral.has(entry.class)).map((cue) => actOf(told, cue));
  return others.length > 0 ? others : cues.filter(({ entry }) => unmoved.has(entry.class)).map(staysAt);
}
