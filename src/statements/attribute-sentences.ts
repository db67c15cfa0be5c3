import type { Actor } from './actor.ts';
import type { Attribution } from './attribution.ts';
import { bySentence } from './by-sentence.ts';
import type { Sentence } from './split-sentences.ts';
import type { Token } from './token.ts';

const pronouns = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'who']);
const prepositions = new Set([
  'of',
  'to',
  'in',
  'from',
  'with',
  'by',
  'against',
  'on',
  'for',
  'at',
  'between',
  'over',
  'than',
  'towards',
  'into',
  'near',
  'as',
  'after',
  'before',
  'under',
]);

interface Scene {
  readonly tokens: readonly Token[];
  readonly speech: ReadonlySet<string>;
  readonly named: ReadonlyMap<string, Actor>;
}

/** People named beside their office once are known by their last name afterwards. */
export function namePeople(actors: readonly Actor[]): Map<string, Actor> {
  const named = new Map<string, Actor>();
  for (const actor of actors) {
    if (actor.surname !== undefined && !named.has(actor.surname)) named.set(actor.surname, actor);
  }
  return named;
}

function speechAt(scene: Scene, sentence: Sentence): number {
  for (let at = sentence.first; at <= sentence.last; at += 1) {
    if (scene.speech.has(scene.tokens[at]?.lower ?? '')) return at;
  }
  return -1;
}

function accordingTo(scene: Scene, sentence: Sentence, actors: readonly Actor[]): Actor | undefined {
  for (let at = sentence.first; at < sentence.last; at += 1) {
    if (scene.tokens[at]?.lower !== 'according' || scene.tokens[at + 1]?.lower !== 'to') continue;
    return actors.find((actor) => actor.first > at && actor.first <= at + 6);
  }
  return undefined;
}

function namedBetween(scene: Scene, from: number, to: number): Actor | undefined {
  for (let at = to; at >= from; at -= 1) {
    const token = scene.tokens[at];
    if (token === undefined || token.text.charAt(0) === token.lower.charAt(0)) continue;
    const known = scene.named.get(token.lower);
    if (known !== undefined) return known;
  }
  return undefined;
}

function lowerAt(scene: Scene, at: number): string {
  return scene.tokens[at]?.lower ?? '';
}

const determiners = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her']);

/** "an official of the presidential office said": what stands behind a preposition neither speaks nor acts. */
function isObject({ tokens }: Scene, actor: Actor): boolean {
  let at = actor.first - 1;
  if (determiners.has(tokens[at]?.lower ?? '')) at -= 1;
  return prepositions.has(tokens[at]?.lower ?? '');
}

function byVerb(scene: Scene, sentence: Sentence, actors: readonly Actor[], verb: number): Actor | undefined {
  const known = namedBetween(scene, Math.max(sentence.first, verb - 4), Math.min(sentence.last, verb + 3));
  if (known !== undefined) return known;
  const before = actors.filter((actor) => actor.last < verb && actor.last >= verb - 12);
  const free = before.filter((actor) => !isObject(scene, actor));
  const after = actors.find((actor) => actor.first > verb && actor.first <= verb + 3);
  return free.at(-1) ?? after ?? before.at(-1);
}

function speakerOf(
  scene: Scene,
  sentence: Sentence,
  actors: readonly Actor[],
  last: Actor | undefined,
): { actor?: Actor; carried: boolean } {
  const told = accordingTo(scene, sentence, actors);
  if (told !== undefined) return { actor: told, carried: false };
  const verb = speechAt(scene, sentence);
  if (verb < 0) return { carried: false };
  const isPronoun = pronouns.has(lowerAt(scene, verb - 1)) || pronouns.has(lowerAt(scene, verb - 2));
  if (isPronoun && last !== undefined) return { actor: last, carried: true };
  const actor = byVerb(scene, sentence, actors, verb);
  return actor === undefined ? { carried: false } : { actor, carried: false };
}

function subjectOf(
  scene: Scene,
  sentence: Sentence,
  actors: readonly Actor[],
  last: Actor | undefined,
): Actor | undefined {
  const first = scene.tokens[sentence.first]?.lower ?? '';
  if (pronouns.has(first) && last !== undefined) return last;
  const free = actors.find((actor) => !isObject(scene, actor));
  const known = namedBetween(scene, sentence.first, Math.min(sentence.last, sentence.first + 4));
  if (known !== undefined && (free === undefined || free.first > sentence.first + 4)) return known;
  return free ?? actors[0];
}

function labelled(scene: Scene, sentence: Sentence, actors: readonly Actor[]): Actor | undefined {
  for (let at = sentence.first; at <= Math.min(sentence.last - 1, sentence.first + 6); at += 1) {
    if (scene.tokens[at]?.text !== ':') continue;
    const direct = actors.find((actor) => actor.last < at);
    return direct ?? namedBetween(scene, sentence.first, at - 1);
  }
  return undefined;
}

const questioners = new Set(['q', 'question', 'journalist', 'reporter']);

function isQuestion(scene: Scene, sentence: Sentence): boolean {
  return questioners.has(lowerAt(scene, sentence.first)) && lowerAt(scene, sentence.first + 1) === ':';
}

/** Who speaks and who acts, sentence by sentence; pronouns and bare continuations carry over. */
export function attributeSentences(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  actors: readonly Actor[],
  speech: ReadonlySet<string>,
): Attribution[] {
  const scene: Scene = { tokens, speech, named: namePeople(actors) };
  let lastSpeaker: Actor | undefined;
  let lastSubject: Actor | undefined;
  const actorsOf = bySentence(actors, sentences);
  return sentences.map((sentence, at) => {
    const present = actorsOf[at] ?? [];
    const label = labelled(scene, sentence, present);
    const spoken = speakerOf(scene, sentence, present, lastSpeaker ?? lastSubject);
    const speaker = spoken.actor ?? label;
    const subject = subjectOf(scene, sentence, present, lastSubject ?? lastSpeaker);
    lastSpeaker = speaker ?? lastSpeaker;
    lastSubject = subject ?? lastSubject;
    return {
      ...(speaker === undefined ? {} : { speaker }),
      ...(subject === undefined ? {} : { subject }),
      carried: spoken.carried,
      asks: isQuestion(scene, sentence),
    };
  });
}
