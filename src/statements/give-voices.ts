import { infinitiveMark, sourceMark } from '../language/en/word-forms.ts';
import type { Actor } from './actor.ts';
import { lowerAt } from './clause-part.ts';
import type { ClausePart, ClauseScene } from './clause-part.ts';
import { isObject, isPossessor, namedBetween } from './name-actors.ts';
import { phraseAt } from './clauses/phrases.ts';
import type { Clause } from './clauses/clause-place.ts';

const farthestActor = 12;

/** Token position of a clause's first verb of saying or vouching. */
export function sayingIn(scene: ClauseScene, { first, last }: Clause): number | undefined {
  for (let at = first; at <= last; at += 1) {
    if (lowerAt(scene, at - 1) === infinitiveMark) continue;
    if (scene.words.speech.has(lowerAt(scene, at)) || scene.words.vouches.has(lowerAt(scene, at))) return at;
  }
  return undefined;
}

/** Whose word a clause gives by its verb of saying: its subject, in a tag also the name behind the verb. */
export function whoSays(
  scene: ClauseScene,
  clause: Clause,
  actors: readonly Actor[],
  all: readonly Actor[],
  verb: number,
): Actor | undefined {
  if (clause.tie === 'relative') return all.findLast((actor) => actor.last < clause.first);
  const isPronoun =
    scene.words.pronouns.has(lowerAt(scene, verb - 1)) || scene.words.pronouns.has(lowerAt(scene, verb - 2));
  if (isPronoun) return pronounSpeaker(scene, clause, all, verb);
  const known = namedBetween(scene, Math.max(clause.first, verb - 4), Math.min(clause.last, verb + 3));
  if (known !== undefined) return known;
  const before = actors.filter((actor) => actor.last < verb && actor.last >= verb - farthestActor);
  const free = before.filter((actor) => !isObject(scene, actor) && !isPossessor(scene.tokens, actor));
  const earlier = all.findLast(
    (actor) => actor.last < clause.first && !isObject(scene, actor) && !isPossessor(scene.tokens, actor),
  );
  const after = clause.tie === 'tag' && actors.find((actor) => actor.first > verb && actor.first <= verb + 4);
  return free.at(-1) ?? (after || (clause.tie === 'joined' ? (earlier ?? before.at(-1)) : before.at(-1)));
}

/** "The bank has stopped selling dollars, it said": a thing that speaks in a tag is the sentence's subject. */
function pronounSpeaker(
  scene: ClauseScene,
  clause: Clause,
  all: readonly Actor[],
  verb: number,
): Actor | undefined {
  const isThing = clause.tie === 'tag' && scene.words.things.has(lowerAt(scene, verb - 1));
  const subject = all.find((actor) => actor.last < clause.first && !isObject(scene, actor));
  return (isThing ? subject : undefined) ?? scene.lastSpeaker ?? scene.lastSubject;
}

/** "according to the minister", "as the ministry put it": the source of a sentence that is named beside it. */
export function sourceOf(scene: ClauseScene, parts: readonly ClausePart[]): Actor | undefined {
  for (const { first, last, actors } of parts) {
    for (let at = first; at <= last; at += 1) {
      const length = phraseAt(scene.words.sourcing, scene.tokens, at);
      if (length === 0) continue;
      const from = at + length;
      const named = actors.filter((actor) => actor.first >= from && actor.first <= from + 6);
      return named.find((actor) => !isObject(scene, actor) && !isPossessor(scene.tokens, actor)) ?? named[0];
    }
    if (lowerAt(scene, first) !== sourceMark) continue;
    for (let at = first + 1; at <= last; at += 1)
      if (phraseAt(scene.words.putIt, scene.tokens, at) > 0)
        return actors.find((actor) => !isPossessor(scene.tokens, actor)) ?? actors[0];
  }
  return undefined;
}

/** "Moscow's claim that", "the statement of Honduras that", "a report that": whose words a claim is. */
function claimantOf(scene: ClauseScene, { first }: Clause, actors: readonly Actor[]): Actor | undefined {
  for (let noun = first - 1; noun >= first - 5; noun -= 1) {
    if (!scene.words.claim.has(lowerAt(scene, noun))) continue;
    const near = actors.filter((actor) => actor.last < first && actor.first > noun - 5);
    const owner = near.findLast(
      (actor) => actor.first > noun || isPossessor(scene.tokens, actor) || actor.last === noun - 1,
    );
    if (owner !== undefined) return owner;
    return scene.words.nobodys.has(lowerAt(scene, noun))
      ? { first: noun, last: noun, class: 'sources', governments: [] }
      : undefined;
  }
  return undefined;
}

function labelOf(scene: ClauseScene, { first, last, actors }: ClausePart): Actor | undefined {
  return actors[0] ?? namedBetween(scene, first, last);
}

/** Gives each clause its speaker from the clause that says it, the tag behind it, the label before it, or itself. */
export function giveVoices(
  scene: ClauseScene,
  parts: readonly ClausePart[],
  actors: readonly Actor[],
  source: Actor | undefined,
): void {
  parts.forEach((part, at) => {
    const before = parts[at - 1];
    const claimant = part.tie === 'said' ? claimantOf(scene, part, actors) : undefined;
    if (claimant !== undefined) part.claimant = claimant;
    const teller = part.tie === 'said' ? before?.speaker : undefined;
    assign(part, claimant ?? teller ?? part.voice ?? inherited(scene, part, before));
  });
  const tag = parts.findLast((part) => part.tie === 'tag')?.voice;
  for (const part of parts) {
    if (source !== undefined && part.tie !== 'said') part.speaker = source;
    else if (part.speaker === undefined) assign(part, tag);
  }
}

function inherited(scene: ClauseScene, part: ClausePart, before: ClausePart | undefined): Actor | undefined {
  if (before === undefined) return undefined;
  switch (part.tie) {
    case 'labelled':
      return labelOf(scene, before);
    case 'said':
    case 'relative':
      return before.speaker;
    case 'joined':
      return before.tie === 'said' || before.tie === 'labelled' ? before.speaker : undefined;
    case 'first':
    case 'tag':
      return undefined;
  }
}

/** Sets a speaker where there is one to set. */
export function assign(part: ClausePart, speaker: Actor | undefined): void {
  if (speaker !== undefined) part.speaker = speaker;
}
