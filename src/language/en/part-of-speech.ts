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

const afterTwin = setOf('on in of');

/** Forms that no noun shares, or that matter little where one does. */
const plainVerb = /(ed|ing)$/;

function looksLikeNoun(after: string | undefined, hasTwin: boolean): boolean {
  if (after !== undefined && afterSubject.has(after)) return true;
  return hasTwin && (after === undefined || afterTwin.has(after));
}

/**
 * Whether the words from `start` to before `end`, which may be a verb, are one here. Judged by the words next to them,
 * which costs nothing and is right far more often than not. `hasTwin`: a noun is written the same ("ban", "cut").
 */
export function standsAsVerb(
  tokens: readonly string[],
  start: number,
  end: number,
  hasTwin: boolean,
): boolean {
  if (plainVerb.test(tokens[start] ?? '')) return true;
  const before = tokens[start - 1] ?? '';
  if (beforeNoun.has(before) || /^\d/.test(before)) return false;
  if (end > start + 1 || before === 'to' || beforeVerb.has(before)) return true;
  return !looksLikeNoun(tokens[end], hasTwin);
}

/** Whether a word in -ed tells what a thing is like: "the suspended pact", "of banned goods". */
export function standsAsQuality(tokens: readonly string[], at: number): boolean {
  return /ed$/.test(tokens[at] ?? '') && beforeNoun.has(tokens[at - 1] ?? '');
}

/** Whether the words from `start` on, which may be a noun, are one here. */
export function standsAsNoun(tokens: readonly string[], start: number): boolean {
  return !beforeVerb.has(tokens[start - 1] ?? '');
}
