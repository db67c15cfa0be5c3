import { standsAsQuality } from '../../language/en/part-of-speech.ts';
import type { Cue } from '../thesaurus/cue.ts';
import type { Hit } from '../thesaurus/hit.ts';
import { isChange, neutral, stances } from './act.ts';
import type { Act } from './act.ts';
import { firmnessOf } from './firmness-of.ts';
import { against, firmnessOfStance } from './firmness-of-stance.ts';
import { operatorsBefore } from './operators-before.ts';
import type { ToldSentence } from './told-sentence.ts';
import { endedBy } from './what-ends.ts';

// How far behind a verb its object may stand.
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

function actOf(told: ToldSentence, cue: Hit<Cue>): Act {
  const { entry, first: at } = cue;
  const doer = doerOf(told, cue);
  const ofObject = signOfObject(told, cue);
  if (doer !== undefined) {
    const sign = (signOf(doer) * signOf(cue) * ofObject) as Act['sign'];
    return { sign, firmness: firmnessOf(told, doer), class: entry.class, at };
  }
  const ended = endedBy(told, cue);
  if (ended !== undefined && operatorsBefore(told, cue).negations % 2 === 0)
    return { sign: ofObject, firmness: ended, class: entry.class, at };
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
