import { isRegularPast } from '../../language/en/word-forms.ts';
import { beginsPhrase, isBreak, lowerAt, opensQuote, reach } from './clause-place.ts';
import type { ClausePlace } from './clause-place.ts';
import { mayBeVerb } from './find-finite-verbs.ts';
import type { VerbText } from './find-finite-verbs.ts';
import { phraseAt } from './phrases.ts';

const asideMarks = new Set([';', '—', '–', '-', ':', '(']);
const closeOf = new Map([
  ['(', ')'],
  ['—', '—'],
  ['–', '–'],
  ['-', '-'],
]);

/** "as soon as", "so that": how many words the conjunction takes that begins here; 0 where none does. */
function conjunctionAt(text: VerbText, at: number): number {
  const phrase = phraseAt(text.words.joinPhrases, text.tokens, at);
  return phrase > 0 ? phrase : Number(text.words.joins.has(lowerAt(text, at)));
}

/** Whether what is open can stand as a clause: by its verb, or by a conjunction that needs one. */
function isClause(text: VerbText, { at, open }: ClausePlace): boolean {
  if (text.hasFinite(open.first, at - 1)) return true;
  const begins = lowerAt(text, open.first);
  return lowerAt(text, at - 1) === ',' && at > open.first + 3 && text.words.needsVerb.has(begins);
}

/** "The fleet (there are nine ships) will be sold", "The law – it was passed at midnight – gives". */
function opensAside(text: VerbText, { at, sentence }: ClausePlace): boolean {
  const close = closeOf.get(lowerAt(text, at - 1));
  if (close === undefined) return false;
  for (let end = at; end <= sentence.last; end += 1)
    if (lowerAt(text, end) === close) return beginsPhrase(text, at) && text.hasFinite(at, end - 1);
  return false;
}

/** Whether a relative clause, a tag or an aside in brackets has just been closed. */
function hasClosed(text: VerbText, { at, open }: ClausePlace): boolean {
  const before = lowerAt(text, at - 1);
  if (before === ')') return lowerAt(text, open.first - 1) === '(';
  return before === ',' && (open.tie === 'relative' || open.tie === 'tag');
}

/** "…, which his father had signed, forbids such weapons": the verb of the subject before what was put in between. */
function resumes(text: VerbText, place: ClausePlace): boolean {
  const { at } = place;
  if (!hasClosed(text, place)) return false;
  const next = text.tokens[at + 1];
  const hasObject = next?.kind !== 'mark' && !text.words.prepositions.has(next?.lower ?? '');
  return (
    (mayBeVerb(text, at) && hasObject && !text.words.joins.has(next?.lower ?? '')) || opensQuote(text, at)
  );
}

/** "freed the judges, reopened the border", "holds rate, hints at cut": one more verb of the same subject. */
function isOneMore(text: VerbText, { at }: ClausePlace): boolean {
  if (lowerAt(text, at - 1) !== ',' || !mayBeVerb(text, at)) return false;
  return isRegularPast(lowerAt(text, at)) ? beginsPhrase(text, at + 1) : hasObjectOrParticle(text, at + 1);
}

function hasObjectOrParticle(text: VerbText, at: number): boolean {
  return text.tokens[at]?.kind === 'word' && !text.words.joins.has(lowerAt(text, at));
}

/** "If the allies agree, Berlin …"; "Hanoi, which bans alliances, has …"; "Lima refused, Quito hesitated". */
function goesOn(text: VerbText, place: ClausePlace): boolean {
  const { at, open } = place;
  if (lowerAt(text, at - 1) !== ',' || text.words.joins.has(lowerAt(text, at))) return false;
  return hasClosed(text, place) || text.words.joins.has(lowerAt(text, open.first)) || beginsPhrase(text, at);
}

/** Behind a semicolon anything with a finite verb before the next one is a clause. */
function hasVerbInPart(text: VerbText, { at, sentence }: ClausePlace): boolean {
  let end = at;
  while (end < sentence.last && lowerAt(text, end + 1) !== ';') end += 1;
  return text.hasFinite(at, end);
}

/** "if the currency slides": behind such a conjunction a phrase of its own is a clause, whether its verb is known or not. */
function mustHaveVerb(text: VerbText, at: number, end: number): boolean {
  return text.words.needsVerb.has(lowerAt(text, at)) && beginsPhrase(text, at + 1) && end >= at + 3;
}

function joins(text: VerbText, place: ClausePlace, conjunction: number): boolean {
  const { at, sentence } = place;
  if (!isClause(text, place) || isBreak(text, at) !== opensQuote(text, at)) return false;
  if (resumes(text, place) || isOneMore(text, place)) return true;
  const before = lowerAt(text, at - 1);
  if (before === ';') return hasVerbInPart(text, place);
  if (conjunction === 0 && !asideMarks.has(before) && !goesOn(text, place)) return false;
  const end = reach(text, at + Math.max(1, conjunction), sentence.last);
  return text.hasFinite(at, end) || mustHaveVerb(text, at, end);
}

/** A conjunction, a new phrase behind a comma, or an aside, with a finite verb on both sides. */
export function beginsJoined(text: VerbText, place: ClausePlace): boolean {
  const conjunction = conjunctionAt(text, place.at);
  // Nearly all words are neither behind a mark nor a conjunction, and are not looked at further.
  if (conjunction === 0 && text.tokens[place.at - 1]?.kind !== 'mark') return false;
  return opensAside(text, place) || joins(text, place, conjunction);
}
