import type { Actor } from './actor.ts';
import type { Attribution } from './attribution.ts';
import { bySentence } from './by-sentence.ts';
import type { ClauseWords } from './clauses/clause-words.ts';
import type { ClausePart, ClauseScene } from './clause-part.ts';
import { lowerAt } from './clause-part.ts';
import { giveOwners } from './give-owners.ts';
import { assign, giveVoices, sayingIn, sourceOf, whoSays } from './give-voices.ts';
import { namePeople } from './name-actors.ts';
import { splitClauses } from './clauses/split-clauses.ts';
import type { Clause } from './clauses/clause-place.ts';
import { onlySays, whoActs } from './who-acts.ts';
import type { Sentence } from './split-sentences.ts';
import type { Token } from './token.ts';

/** A clause with who speaks and who acts in it. */
export type AttributedClause = Clause & Attribution;

export interface Attributed {
  /** By sentence: the speaker of the sentence's words, and who acts in them. */
  readonly sentences: readonly Attribution[];
  readonly clauses: readonly (readonly AttributedClause[])[];
}

function isQuestion({ tokens, words }: ClauseScene, { first }: Sentence): boolean {
  return words.questioners.has(tokens[first]?.lower ?? '') && tokens[first + 1]?.lower === ':';
}

const opening = new Set(['"', '“']);

function attributeSentence(
  scene: ClauseScene,
  sentence: Sentence,
  actors: readonly Actor[],
): AttributedClause[] {
  const clauses = splitClauses(scene.tokens, sentence, scene.words);
  const actorsOf = bySentence(actors, clauses);
  const parts = clauses.map((clause, at): ClausePart => {
    const own = actorsOf[at] ?? [];
    const says = sayingIn(scene, clause);
    const voice = says === undefined ? undefined : whoSays(scene, clause, own, actors, says);
    return {
      ...clause,
      actors: own,
      ...(says === undefined ? {} : { says }),
      ...(voice === undefined ? {} : { voice }),
    };
  });
  const source = sourceOf(scene, parts);
  giveVoices(scene, parts, actors, source);
  const asks = isQuestion(scene, sentence);
  const isQuoted = opening.has(lowerAt(scene, sentence.first));
  return parts.map((part, at) => {
    const begins = lowerAt(scene, part.first);
    const isCarried =
      part.speaker === undefined &&
      scene.lastSpeaker !== undefined &&
      (isQuoted || scene.words.ourselves.has(begins));
    if (isCarried) assign(part, scene.lastSpeaker);
    const subject = onlySays(scene, part, parts[at + 1])
      ? undefined
      : whoActs(scene, part, parts[at - 1], source);
    return {
      first: part.first,
      last: part.last,
      tie: part.tie,
      ...(part.speaker === undefined ? {} : { speaker: part.speaker }),
      ...(subject === undefined ? {} : { subject }),
      carried: isCarried,
      asks,
    };
  });
}

/** What a sentence says as a whole: who is first to speak in it, and who is first to act. */
function wholeOf(clauses: readonly AttributedClause[], actors: readonly Actor[]): Attribution {
  const spoken = clauses.find(({ speaker }) => speaker !== undefined);
  const subject = clauses.find((clause) => clause.subject !== undefined)?.subject ?? actors[0];
  return {
    ...(spoken?.speaker === undefined ? {} : { speaker: spoken.speaker }),
    ...(subject === undefined ? {} : { subject }),
    carried: spoken?.carried ?? false,
    asks: clauses[0]?.asks ?? false,
  };
}

/** Who speaks and who acts, clause by clause; pronouns and open quotes carry over from one sentence to the next. */
export function attributeClauses(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  actors: readonly Actor[],
  words: ClauseWords,
): Attributed {
  const text = { tokens, words, named: namePeople(actors) };
  let lastSpeaker: Actor | undefined;
  let lastSubject: Actor | undefined;
  const actorsOf = bySentence(actors, sentences);
  const clauses: AttributedClause[][] = [];
  const wholes = sentences.map((sentence, at) => {
    const scene = { ...text, lastSpeaker, lastSubject };
    const present = giveOwners(scene, actorsOf[at] ?? []);
    const found = attributeSentence(scene, sentence, present);
    clauses.push(found);
    const whole = wholeOf(found, present);
    lastSpeaker = whole.speaker ?? lastSpeaker;
    lastSubject = whole.subject ?? lastSubject;
    return whole;
  });
  return { sentences: wholes, clauses };
}
