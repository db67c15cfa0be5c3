import { isThirdPerson, that } from '../../language/en/word-forms.ts';
import { beginsPhrase, givesItsWord, isSpeech, lowerAt, reach } from './clause-place.ts';
import type { ClausePlace } from './clause-place.ts';
import type { VerbText } from './find-finite-verbs.ts';

const closing = new Set(['"', '”', '’', "'"]);
const singleQuotes = new Set(["'", '‘', '’']);
const tagMarks = new Set([',', '?', '!']);

// How many words a tag may take up to its verb of saying, and a label up to its colon.
const farthestTag = 11;
const longestLabel = { title: 10, body: 6 };

/** "said a diplomat who was not authorised": what is told of the speaker is no clause of its own. */
function beforeRelative(text: VerbText, from: number, to: number): number {
  for (let at = from; at <= to; at += 1) if (text.words.relatives.has(lowerAt(text, at))) return at - 1;
  return to;
}

/** The last token of a tag that begins here: a speaker and a verb of saying up to where the words break off. */
function endOfTag(text: VerbText, from: number, last: number): number | undefined {
  for (let at = from; at <= Math.min(last, from + farthestTag); at += 1) {
    if (lowerAt(text, at) === ',' && at > from) return undefined;
    if (isSpeech(text, at)) {
      const end = text.words.joins.has(lowerAt(text, at + 1)) ? at : reach(text, at + 1, last);
      const saysNoMore = !text.hasFinite(at + 1, beforeRelative(text, at, end));
      return saysNoMore && lowerAt(text, end + 1) !== that ? end : undefined;
    }
    if (text.hasFinite(at, at) && !text.words.helping.has(lowerAt(text, at))) return undefined;
  }
  return undefined;
}

/** Whether a mark ends a quote: one that is an apostrophe as well does so only behind one that opens a word. */
function closesQuote({ tokens }: VerbText, at: number, first: number): boolean {
  const mark = tokens[at]?.lower ?? '';
  if (!closing.has(mark) || !singleQuotes.has(mark)) return closing.has(mark);
  for (let here = first; here < at - 1; here += 1) {
    const [before, open, next] = [tokens[here - 1], tokens[here], tokens[here + 1]];
    const isOpening = open !== undefined && singleQuotes.has(open.lower) && open.end === next?.start;
    if (isOpening && (before === undefined || before.end < open.start)) return true;
  }
  return false;
}

/** "The quota, the minister explained, will be halved": a tag between a subject and its verb. */
function isInserted(text: VerbText, { at, sentence }: ClausePlace, end: number): boolean {
  if (!beginsPhrase(text, at) || lowerAt(text, end + 1) !== ',' || lowerAt(text, at - 1) !== ',')
    return false;
  return text.hasFinite(end + 2, reach(text, end + 3, sentence.last));
}

/** "No tax on gold, says Accra": in -s it is no participle, so that nothing finite need stand before it. */
function isInverted(text: VerbText, at: number): boolean {
  return isThirdPerson(lowerAt(text, at)) && isSpeech(text, at) && lowerAt(text, at - 1) === ',';
}

/** ", the minister said on Tuesday.", behind what is said or in the middle of it. */
export function beginsTag(text: VerbText, place: ClausePlace): boolean {
  const { at, open, sentence } = place;
  const before = lowerAt(text, at - 1);
  if (closing.has(lowerAt(text, at)) || at < sentence.first + 2) return false;
  const isQuoted = closesQuote(text, at - 1, sentence.first);
  if (!isQuoted && !tagMarks.has(before)) return false;
  const end = endOfTag(text, at, sentence.last);
  if (end === undefined) return false;
  const isBehind = isQuoted || text.hasFinite(open.first, at - 1);
  return isBehind || isInserted(text, place, end) || isInverted(text, at);
}

/** "Seoul: no plan", "Treasurer: We are not contemplating that"; a lone "Q:" stays with what it asks. */
export function followsLabel(text: VerbText, { at, open, sentence }: ClausePlace): boolean {
  const words = at - sentence.first;
  if (lowerAt(text, at - 1) !== ':' || words < 2 || lowerAt(text, at - 2).length < 2) return false;
  const longest = sentence.isTitle ? longestLabel.title : longestLabel.body;
  return words <= longest && !text.hasFinite(open.first, at - 1) && !givesItsWord(text, at - 2);
}
