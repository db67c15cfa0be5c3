import type { Firmness } from '../reading.ts';
import type { Cue } from '../thesaurus/cue.ts';
import type { Hit } from '../thesaurus/hit.ts';
import { isChange } from './act.ts';
import { against, firmnessOfStance } from './firmness-of-stance.ts';
import type { ToldSentence } from './told-sentence.ts';

/** Stances that look ahead: a plan, a promise, a proposal. */
const plans: ReadonlySet<Cue['class']> = new Set(['intend', 'promise', 'propose', 'prepare']);

// How far behind the verb that ends it what is ended may stand: "dropped all of its objections".
const farthestEnded = 4;

/** "dropped its opposition", "shelved its plan": the verb that ends what a stance cue names, if one does. */
export function whatEnds(cues: readonly Hit<Cue>[], stance: Hit<Cue>): Hit<Cue> | undefined {
  const last = cues.findLast((cue) => cue.last < stance.first && stance.first - cue.last <= farthestEnded);
  return last?.entry.sign === -1 && last.entry.form === 'verb' && isChange(last.entry.class)
    ? last
    : undefined;
}

/** What is left of a stance that is ended: of opposition an open door, of a plan a no. */
export function firmnessOfEnded(kind: Cue['class'], said: Firmness): Firmness {
  if (against.has(said)) return 'open';
  return plans.has(kind) ? 'ruled-out' : said;
}

/** "dropped its opposition to a levy": what is said by ending a stance. */
export function endedBy({ cues }: ToldSentence, act: Hit<Cue>): Firmness | undefined {
  const behind = cues.filter((cue) => cue.first > act.last && cue.first <= act.last + farthestEnded);
  const stance = behind.find(
    (cue) => firmnessOfStance(cue.entry) !== undefined && whatEnds(cues, cue) === act,
  );
  const said = stance && firmnessOfStance(stance.entry);
  return stance === undefined || said === undefined ? undefined : firmnessOfEnded(stance.entry.class, said);
}
