import { firmnesses } from '../reading.ts';
import type { Firmness } from '../reading.ts';
import { speechClasses } from '../thesaurus/cue.ts';
import type { Cue } from '../thesaurus/cue.ts';
import type { Hit } from '../thesaurus/hit.ts';
import { against, firmnessOfStance } from './firmness-of-stance.ts';
import type { ToldSentence } from './told-sentence.ts';
import { firmnessOfEnded, whatEnds } from './what-ends.ts';

export interface Operators {
  /** How many of them negate; two cancel each other. */
  readonly negations: number;
  /** The last that commits, or the weakest of a chain: "would consider" is open, "plans to study" weighed. */
  readonly firmness: Firmness | undefined;
  /** The last that refuses. */
  readonly refusal: Firmness | undefined;
}

// How far before an act its operators may stand, and a word that negates it.
const reach = 9;
const farthestNegation = 5;
// How far apart operators of one chain may stand: "might have to reconsider".
const farthestChained = 3;

/** Words that negate, other than those inside a cue ("no plans to"), which are part of what it says. */
function turns({ tokens, cues, words }: ToldSentence, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    if (!words.negation.has(tokens[at]?.lower ?? '')) continue;
    const isInside = cues.some(
      ({ entry, first, last }) => first <= at && at <= last && firmnessOfStance(entry) !== undefined,
    );
    if (!isInside) count += 1;
  }
  return count;
}

const speech: ReadonlySet<string> = new Set(speechClasses);

function firmnessOfOperator(cue: Cue, isReported: boolean): Firmness | undefined {
  return (isReported ? cue.reported : undefined) ?? firmnessOfStance(cue);
}

/** "in May", "on 1 May": the month, which would else leave everything open. */
function isMonth({ tokens, words }: ToldSentence, { entry, first }: Hit<Cue>): boolean {
  const [before, token] = [tokens[first - 1], tokens[first]];
  if (entry.class !== 'modal' || before === undefined || token?.text === token?.lower) return false;
  return before.kind === 'number' || words.dating.has(before.lower);
}

function weaker(one: Firmness | undefined, other: Firmness): Firmness {
  return one !== undefined && firmnesses.indexOf(one) < firmnesses.indexOf(other) ? one : other;
}

/** Operators stand before what they work on; two of them that negate cancel each other. */
export function operatorsBefore(told: ToldSentence, act: Hit<Cue>): Operators {
  const { cues } = told;
  const before = cues.filter((cue) => cue.last < act.first && cue.first >= act.first - reach);
  const isReported = cues.some(({ entry, last }) => last < act.first && speech.has(entry.class));
  let count = turns(told, Math.max(0, act.first - farthestNegation), act.first);
  let firmness: Firmness | undefined;
  let refusal: Firmness | undefined;
  let chained = -Infinity;
  for (const operator of before) {
    const { entry, first, last } = operator;
    const own = firmnessOfOperator(entry, isReported);
    if (entry.class === 'carries-negation') count += 1;
    if (own === undefined || isMonth(told, operator)) continue;
    const said = whatEnds(cues, operator) === undefined ? own : firmnessOfEnded(entry.class, own);
    if (against.has(said)) {
      count += 1;
      refusal = said;
    } else {
      firmness = first - chained <= farthestChained ? weaker(firmness, said) : said;
      chained = last;
    }
  }
  return { negations: count, firmness, refusal };
}
