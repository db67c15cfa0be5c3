import type { Actor } from './actor.ts';
import type { Attribution } from './attribution.ts';
import { bySentence } from './by-sentence.ts';
import type { ClauseWords } from './clause-words.ts';
import { isObject, isPossessor, namePeople, namedBetween } from './name-actors.ts';
import type { NamedText } from './name-actors.ts';
import { splitClauses } from './split-clauses.ts';
import type { Clause } from './split-clauses.ts';
import type { SpeakerClass } from './speaker-class.ts';
import type { Sentence } from './split-sentences.ts';
import type { Token } from './token.ts';

/** A clause with who speaks and who acts in it. */
export type AttributedClause = Clause & Attribution;

export interface Attributed {
  /** By sentence: the speaker of the sentence's words, and who acts in them. */
  readonly sentences: readonly Attribution[];
  readonly clauses: readonly (readonly AttributedClause[])[];
}

interface Scene extends NamedText {
  readonly words: ClauseWords;
  readonly lastSpeaker: Actor | undefined;
  readonly lastSubject: Actor | undefined;
}

/** A clause on the way to its attribution. */
interface Part extends Clause {
  readonly actors: readonly Actor[];
  /** Position of its verb of saying, or of vouching. */
  readonly says?: number;
  /** Who says it, where the clause itself tells. */
  readonly voice?: Actor;
  speaker?: Actor;
  /** Who is said to claim it, where another rejects or reports the claim. */
  claimant?: Actor;
}

const others = new Set(['he', 'she', 'they', 'it', 'who']);
const ourselves = new Set(['we', 'i', 'our', 'my']);
/** What they tell without naming who does it is done by themselves: "the reform would be suspended". */
const official = new Set<SpeakerClass>([
  'head',
  'minister',
  'spokesperson',
  'institution',
  'unnamed-official',
]);
const farthestActor = 12;

function lowerAt({ tokens }: Scene, at: number): string {
  return tokens[at]?.lower ?? '';
}

function sayingIn(scene: Scene, { first, last }: Clause): number | undefined {
  for (let at = first; at <= last; at += 1) {
    if (lowerAt(scene, at - 1) === 'to') continue;
    if (scene.words.speech.has(lowerAt(scene, at)) || scene.words.vouches.has(lowerAt(scene, at))) return at;
  }
  return undefined;
}

function whoSays(
  scene: Scene,
  clause: Clause,
  actors: readonly Actor[],
  all: readonly Actor[],
  verb: number,
): Actor | undefined {
  if (clause.tie === 'relative') return all.findLast((actor) => actor.last < clause.first);
  const isPronoun = others.has(lowerAt(scene, verb - 1)) || others.has(lowerAt(scene, verb - 2));
  if (isPronoun) return scene.lastSpeaker ?? scene.lastSubject;
  const known = namedBetween(scene, Math.max(clause.first, verb - 4), Math.min(clause.last, verb + 3));
  if (known !== undefined) return known;
  const before = actors.filter((actor) => actor.last < verb && actor.last >= verb - farthestActor);
  const free = before.filter((actor) => !isObject(scene.tokens, actor) && !isPossessor(scene.tokens, actor));
  const earlier = all.findLast(
    (actor) =>
      actor.last < clause.first && !isObject(scene.tokens, actor) && !isPossessor(scene.tokens, actor),
  );
  const after = clause.tie === 'tag' && actors.find((actor) => actor.first > verb && actor.first <= verb + 4);
  return free.at(-1) ?? (after || (clause.tie === 'joined' ? (earlier ?? before.at(-1)) : before.at(-1)));
}

function matches(scene: Scene, at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, n) => lowerAt(scene, at + n) === word);
}

/** "according to the minister", "as the ministry put it": the source of a sentence that is named beside it. */
function sourceOf(scene: Scene, parts: readonly Part[]): Actor | undefined {
  for (const { first, last, actors } of parts) {
    for (let at = first; at <= last; at += 1) {
      const phrase = scene.words.sourcing.find((words) => matches(scene, at, words));
      if (phrase === undefined) continue;
      const from = at + phrase.length;
      const named = actors.filter((actor) => actor.first >= from && actor.first <= from + 6);
      return named.find((actor) => !isObject(scene.tokens, actor)) ?? named[0];
    }
    if (lowerAt(scene, first) !== 'as') continue;
    for (let at = first + 1; at <= last; at += 1)
      if (scene.words.putIt.some((words) => matches(scene, at, words))) return actors[0];
  }
  return undefined;
}

/** "Moscow's claim that", "the statement of Honduras that", "a report that": whose words a claim is. */
function claimantOf(scene: Scene, { first }: Clause, actors: readonly Actor[]): Actor | undefined {
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

function labelOf(scene: Scene, { first, last, actors }: Part): Actor | undefined {
  return actors[0] ?? namedBetween(scene, first, last);
}

/** Gives each clause its speaker from the clause that says it, the tag behind it, the label before it, or itself. */
function giveVoices(
  scene: Scene,
  parts: readonly Part[],
  actors: readonly Actor[],
  source: Actor | undefined,
): void {
  parts.forEach((part, at) => {
    const before = parts[at - 1];
    const claimant = part.tie === 'said' ? claimantOf(scene, part, actors) : undefined;
    if (claimant !== undefined) part.claimant = claimant;
    assign(part, claimant ?? part.voice ?? inherited(scene, part, before));
  });
  const tag = parts.findLast((part) => part.tie === 'tag')?.voice;
  for (const part of parts) {
    if (source !== undefined && part.tie !== 'said') part.speaker = source;
    else if (part.speaker === undefined) assign(part, tag);
  }
}

function inherited(scene: Scene, part: Part, before: Part | undefined): Actor | undefined {
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

function assign(part: Part, speaker: Actor | undefined): void {
  if (speaker !== undefined) part.speaker = speaker;
}

/** Whether a clause does nothing but give words to somebody. */
function onlySays(scene: Scene, part: Part, next: Part | undefined): boolean {
  if (part.says === undefined) return false;
  if (part.tie === 'tag' || next?.tie === 'said') return true;
  for (let at = part.says; at <= part.last; at += 1)
    if (scene.words.claim.has(lowerAt(scene, at))) return true;
  return false;
}

/** Where the words of a clause begin, past its marks and its conjunction. */
function beginOf(scene: Scene, { first, last }: Clause): number {
  for (let at = first; at < last; at += 1) {
    const lower = lowerAt(scene, at);
    if (scene.tokens[at]?.kind !== 'mark' && lower !== 'that' && !scene.words.joins.has(lower)) return at;
  }
  return last;
}

/** Whom "he" or "it" means at the beginning of a clause: in reported words, whoever reports them. */
function pronounOf(scene: Scene, part: Part, before: Part | undefined): Actor | undefined {
  const teller = part.claimant === undefined ? part.speaker : before?.voice;
  return (part.tie === 'said' ? teller : undefined) ?? scene.lastSubject ?? scene.lastSpeaker;
}

function namedActor(scene: Scene, part: Part, source: Actor | undefined): Actor | undefined {
  const { tokens } = scene;
  const present = part.actors.filter((actor) => actor !== source);
  const free = present.find((actor) => !isObject(tokens, actor) && !isPossessor(tokens, actor));
  const known = namedBetween(scene, part.first, Math.min(part.last, part.first + 4));
  if (known !== undefined && (free === undefined || free.first > part.first + 4)) return known;
  return free ?? present.find((actor) => isPossessor(tokens, actor)) ?? present[0];
}

function whoActs(
  scene: Scene,
  part: Part,
  before: Part | undefined,
  source: Actor | undefined,
): Actor | undefined {
  const begins = lowerAt(scene, beginOf(scene, part));
  if (ourselves.has(begins)) return part.speaker;
  if (others.has(begins)) return pronounOf(scene, part, before);
  const named = namedActor(scene, part, source);
  if (named !== undefined) return named;
  return part.speaker !== undefined && official.has(part.speaker.class) ? part.speaker : undefined;
}

const questioners = new Set(['q', 'question', 'journalist', 'reporter']);

function isQuestion({ tokens }: NamedText, { first }: Sentence): boolean {
  return questioners.has(tokens[first]?.lower ?? '') && tokens[first + 1]?.lower === ':';
}

const opening = new Set(['"', '“']);

function attributeSentence(scene: Scene, sentence: Sentence, actors: readonly Actor[]): AttributedClause[] {
  const clauses = splitClauses(scene.tokens, sentence, scene.words);
  const actorsOf = bySentence(actors, clauses);
  const parts = clauses.map((clause, at): Part => {
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
      part.speaker === undefined && scene.lastSpeaker !== undefined && (isQuoted || ourselves.has(begins));
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
    const present = actorsOf[at] ?? [];
    const found = attributeSentence({ ...text, lastSpeaker, lastSubject }, sentence, present);
    clauses.push(found);
    const whole = wholeOf(found, present);
    lastSpeaker = whole.speaker ?? lastSpeaker;
    lastSubject = whole.subject ?? lastSubject;
    return whole;
  });
  return { sentences: wholes, clauses };
}
