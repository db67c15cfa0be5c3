import type { Cue, CueClass } from './cue.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** After these comes a noun: "the ban", "its cut", "of support". */
const beforeNoun = setOf(
  "the a an this these those its their his her our my your 's any some each every another such no of on in for with without under by from against over into despite new full total partial outright blanket further",
);

/** After these comes a verb: "will support", "did not ban". */
const beforeVerb = setOf(
  'will would may might can could should must shall not does did do they we he she it who',
);

/** Before these a word that could be a noun is one: "the freeze had cost", "cuts were". */
const afterSubject = setOf('is are was were has had have will would could may must should');

/** Verbs that make a measure or a change: their twin nouns end a phrase or go with "on", "in", "of". */
const twins: ReadonlySet<CueClass> = new Set([
  'forbid',
  'impose',
  'tighten',
  'suspend',
  'raise',
  'lower',
  'permit',
  'delay',
]);
const afterTwin = setOf('on in of');

/** Forms that no noun shares, or that matter little where one does. */
const plainVerb = /(ed|ing)$/;

function looksLikeNoun(cue: Cue, after: string | undefined): boolean {
  if (after !== undefined && afterSubject.has(after)) return true;
  return twins.has(cue.class) && (after === undefined || afterTwin.has(after));
}

function fitsVerb(cue: Cue, tokens: readonly string[], start: number, end: number): boolean {
  if (plainVerb.test(tokens[start] ?? '')) return true;
  const before = tokens[start - 1] ?? '';
  if (beforeNoun.has(before) || /^\d/.test(before)) return false;
  if (end > start + 1 || before === 'to' || beforeVerb.has(before)) return true;
  return !looksLikeNoun(cue, tokens[end]);
}

/**
 * Whether a cue is what its form says where it stands: many words are verb and noun, and in "the ban on cuts" nobody
 * bans or cuts. Judged by the words next to it, which costs nothing and is right far more often than not.
 */
export function fitsPartOfSpeech(cue: Cue, tokens: readonly string[], start: number, end: number): boolean {
  if (cue.form === 'verb') return fitsVerb(cue, tokens, start, end);
  return cue.form !== 'noun' || !beforeVerb.has(tokens[start - 1] ?? '');
}
