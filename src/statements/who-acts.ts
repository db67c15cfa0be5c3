import { infinitiveMark, that } from '../language/en/word-forms.ts';
import type { Actor } from './actor.ts';
import { lowerAt } from './clause-part.ts';
import type { ClausePart, ClauseScene } from './clause-part.ts';
import { isObject, isPossessor, namedBetween } from './name-actors.ts';
import type { Clause } from './clauses/clause-place.ts';
import { officialClasses } from './speaker-class.ts';

/** Whether a clause does nothing but give words to somebody. */
export function onlySays(scene: ClauseScene, part: ClausePart, next: ClausePart | undefined): boolean {
  if (part.says === undefined) return false;
  if (part.tie === 'tag' || next?.tie === 'said') return true;
  for (let at = part.says; at <= part.last; at += 1)
    if (scene.words.claim.has(lowerAt(scene, at))) return true;
  return false;
}

/** Where the words of a clause begin, past its marks and its conjunction. */
function beginOf(scene: ClauseScene, { first, last }: Clause): number {
  for (let at = first; at < last; at += 1) {
    const lower = lowerAt(scene, at);
    if (scene.tokens[at]?.kind !== 'mark' && lower !== that && !scene.words.joins.has(lower)) return at;
  }
  return last;
}

/** Whom "he" or "it" means at the beginning of a clause: in reported words, whoever reports them. */
function pronounOf(scene: ClauseScene, part: ClausePart, before: ClausePart | undefined): Actor | undefined {
  const teller = part.claimant === undefined ? part.speaker : before?.voice;
  return (part.tie === 'said' ? teller : undefined) ?? scene.lastSubject ?? scene.lastSpeaker;
}

/** "turned back by border guards". */
function isAgent(scene: ClauseScene, { first }: Actor): boolean {
  const at = scene.words.determiners.has(lowerAt(scene, first - 1)) ? first - 2 : first - 1;
  return scene.words.agency.has(lowerAt(scene, at));
}

/** "called on the government to send them home": who is asked to act. */
function whoIsAsked(
  scene: ClauseScene,
  { first, last }: Clause,
  actors: readonly Actor[],
): Actor | undefined {
  for (let verb = first; verb <= last; verb += 1) {
    if (!scene.words.requesting.has(lowerAt(scene, verb))) continue;
    const asked = actors.find(
      (actor) => actor.first > verb && lowerAt(scene, actor.last + 1) === infinitiveMark,
    );
    if (asked !== undefined) return asked;
  }
  return undefined;
}

function namedActor(scene: ClauseScene, part: ClausePart, source: Actor | undefined): Actor | undefined {
  const { tokens } = scene;
  const present = part.actors.filter((actor) => actor !== source);
  const asked = whoIsAsked(scene, part, present);
  if (asked !== undefined) return asked;
  const free = present.find((actor) => !isObject(scene, actor) && !isPossessor(tokens, actor));
  const known = namedBetween(scene, part.first, Math.min(part.last, part.first + 4));
  if (known !== undefined && (free === undefined || free.first > part.first + 4)) return known;
  return (
    free ??
    present.find((actor) => isPossessor(tokens, actor)) ??
    present.find((actor) => isAgent(scene, actor))
  );
}

/** Who does, or would do, what a clause says; officials do what they tell without naming who does it. */
export function whoActs(
  scene: ClauseScene,
  part: ClausePart,
  before: ClausePart | undefined,
  source: Actor | undefined,
): Actor | undefined {
  const begins = lowerAt(scene, beginOf(scene, part));
  // "the story that we will lift the ban": whoever tells the story away.
  if (scene.words.ourselves.has(begins)) return part.claimant === undefined ? part.speaker : before?.speaker;
  if (scene.words.pronouns.has(begins)) return pronounOf(scene, part, before);
  const named = namedActor(scene, part, source);
  if (named !== undefined) return named;
  return part.speaker !== undefined && officialClasses.has(part.speaker.class) ? part.speaker : undefined;
}
