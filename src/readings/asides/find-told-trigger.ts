import { isRegularPast } from '../../language/en/word-forms.ts';
import { irregularVerbs } from '../../language/en/irregular-forms.ts';
import { quoteWithoutTag } from './quote-without-tag.ts';
import type { Quote } from '../reading.ts';
import type { Scene } from '../scene.ts';
import type { Clause } from '../../statements/clauses/clause-place.ts';
import { isOurs } from '../whose-voice.ts';

const participles = new Set([...irregularVerbs.values()].flatMap((forms) => forms.at(-1) ?? []));
/** Adverbs may stand between the two: "have by now all been moved". */
const farthest = 3;

function isParticiple(word: string): boolean {
  return isRegularPast(word) || participles.has(word);
}

/** Whether a clause tells what has happened by now, "has doubled", and not what has stayed, "has not changed". */
function isPerfect({ document, compiled }: Scene, { first, last }: Clause): boolean {
  const { perfect, negation } = compiled.lexicon.words;
  for (let at = first; at < last; at += 1) {
    if (!perfect.has(document.tokens[at]?.lower ?? '')) continue;
    const behind = document.tokens.slice(at + 1, Math.min(last, at + farthest) + 1);
    const participle = behind.findIndex(({ lower }) => isParticiple(lower));
    if (participle >= 0) return !behind.slice(0, participle).some(({ lower }) => negation.has(lower));
  }
  return false;
}

/**
 * A reason that has a sentence of its own, without "because" or "after": what has happened by now, and was no doing of
 * the watched government: "Rents in college towns have doubled in five years, the minister said".
 */
export function findToldTrigger(scene: Scene, at: number): Quote | undefined {
  const { clauses, tokens } = scene.document;
  const [clause] = clauses[at] ?? [];
  if (clause === undefined) return undefined;
  // Who tells what somebody unnamed has done is taken for the one who did it.
  const doer = clause.subject === clause.speaker ? undefined : clause.subject;
  if (doer !== undefined && isOurs(doer, scene)) return undefined;
  if (scene.compiled.lexicon.clauses.ourselves.has(tokens[clause.first]?.lower ?? '')) return undefined;
  return isPerfect(scene, clause) ? quoteWithoutTag(scene, at) : undefined;
}
