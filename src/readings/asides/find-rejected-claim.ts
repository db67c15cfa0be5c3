import { that } from '../../language/en/word-forms.ts';
import type { Hit } from '../thesaurus/hit.ts';
import type { Cue } from '../thesaurus/cue.ts';
import { quoteTokens } from '../quote-tokens.ts';
import type { Quote } from '../reading.ts';
import type { Scene } from '../scene.ts';
import { isOurs, isOurSentence } from '../whose-voice.ts';

const quoteMarks = new Set(['"', '“', '‘', "'"]);
const rejects = new Set<Cue['class']>(['deny', 'reject']);

function lowerAt({ document }: Scene, at: number): string {
  return document.tokens[at]?.lower ?? '';
}

function nounBetween(scene: Scene, from: number, to: number): number {
  const { claim } = scene.compiled.lexicon.words;
  for (let at = from; at < to; at += 1) if (claim.has(lowerAt(scene, at))) return at;
  return -1;
}

/** Where the rejecting begins: "were denied", "was “a joke”", "he brushed aside"; -1 where nothing rejects. */
function rejectionAt(scene: Scene, from: number, last: number, hits: readonly Hit<Cue>[]): number {
  const { linking } = scene.compiled.lexicon.words;
  for (let at = from; at < last; at += 1) {
    if (linking.has(lowerAt(scene, at)) && quoteMarks.has(lowerAt(scene, at + 1))) return at;
  }
  const hit = hits.find(({ entry, first }) => rejects.has(entry.class) && first > from);
  if (hit === undefined) return -1;
  return linking.has(lowerAt(scene, hit.first - 1)) ? hit.first - 1 : hit.first;
}

/** A speaker named inside the claim is not the one who turns it down; with nobody named it is the government told of. */
function isTurnedDownByUs(scene: Scene, at: number, claimEnd: number): boolean {
  const speaker = scene.document.attributions[at]?.speaker;
  return speaker === undefined || speaker.first < claimEnd || isOurs(speaker, scene);
}

/** "That …, as the Left maintains, was nonsense": the claim ends where the aside begins. */
function endOfClause(scene: Scene, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (lowerAt(scene, at) === ',') return at;
  return to;
}

/** The claim stands first: "Reports that … were wrong", "That … , she denied". */
function claimBefore(scene: Scene, at: number, hits: readonly Hit<Cue>[]): Quote | undefined {
  const sentence = scene.document.sentences[at];
  if (sentence === undefined) return undefined;
  const { first, last } = sentence;
  const isFronted = lowerAt(scene, first) === that;
  const noun = nounBetween(scene, first, Math.min(last, first + 6));
  if (!isFronted && noun < 0) return undefined;
  const end = rejectionAt(scene, Math.max(noun, first), last, hits);
  if (end < first + 2 || !isTurnedDownByUs(scene, at, end)) return undefined;
  return quoteTokens(scene, first, endOfClause(scene, first, end) - 1);
}

/** The claim stands behind: the government "denied reports that …". */
function claimAfter(scene: Scene, at: number, hits: readonly Hit<Cue>[]): Quote | undefined {
  const last = scene.document.sentences[at]?.last ?? -1;
  if (!isOurSentence(scene, at)) return undefined;
  const hit = hits.find(({ entry }) => rejects.has(entry.class));
  if (hit === undefined || nounBetween(scene, hit.last + 1, Math.min(last, hit.last + 6)) < 0)
    return undefined;
  return quoteTokens(scene, hit.last + 1, endOfClause(scene, hit.last + 1, last) - 1);
}

/** Somebody else's words that the watched government turns down in a sentence: the claim, not the rejecting. */
export function findRejectedClaim(scene: Scene, at: number): Quote | undefined {
  const hits = scene.document.cues[at] ?? [];
  return claimBefore(scene, at, hits) ?? claimAfter(scene, at, hits);
}
