import { infinitiveMark, isDay, subjunctive, that } from '../../language/en/word-forms.ts';
import {
  beginsPhrase,
  givesItsWord,
  hasVerbAhead,
  isBreak,
  isSpeech,
  lowerAt,
  opensQuote,
  reach,
} from './clause-place.ts';
import type { ClausePlace } from './clause-place.ts';
import type { VerbText } from './find-finite-verbs.ts';

// How many words may stand between a verb of saying and what is said.
const farthestSaid = 7;

/** "said on Tuesday that …", "the claim that …", "are confident that …". */
function givesWords(text: VerbText, { at, open }: ClausePlace): boolean {
  const before = lowerAt(text, at - 1);
  if (text.words.claim.has(before) || text.words.certain.has(before)) return true;
  for (let here = at - 1; here >= Math.max(open.first, at - farthestSaid); here -= 1) {
    if (isBreak(text, here) && here < at - 1) return false;
    if (givesItsWord(text, here)) return true;
  }
  return false;
}

/** "that talks be opened": what is called for stands without a finite verb. */
function isCalledFor(text: VerbText, { at, sentence }: ClausePlace): boolean {
  for (let here = at; here <= reach(text, at + 1, sentence.last); here += 1)
    if (lowerAt(text, here) === subjunctive) return true;
  return false;
}

/** "said whether", "cannot say how many": a question that is told. */
function isAsked(text: VerbText, { at }: ClausePlace): boolean {
  const before = lowerAt(text, at - 1);
  return (
    text.words.questions.has(lowerAt(text, at)) && (text.words.asking.has(before) || isSpeech(text, at - 1))
  );
}

/** "that" behind words that give it, a question that is told, or a quote behind a colon. */
export function beginsSaid(text: VerbText, place: ClausePlace): boolean {
  const { at, open } = place;
  const lower = lowerAt(text, at);
  if (isAsked(text, place)) return hasVerbAhead(text, place);
  if (opensQuote(text, at)) return lowerAt(text, at - 1) === ':' && givesWords(text, place);
  if (text.words.joins.has(lower)) return open.tie === 'said' && lowerAt(text, at + 1) === that;
  if (lower !== that || text.words.joins.has(lowerAt(text, at - 1))) return false;
  return givesWords(text, place) && (hasVerbAhead(text, place) || isCalledFor(text, place));
}

function endsWords(text: VerbText, at: number): boolean {
  const lower = lowerAt(text, at);
  const { joins, questions, relatives } = text.words;
  return (
    lower === that ||
    lower === infinitiveMark ||
    isBreak(text, at) ||
    [joins, questions, relatives].some((of) => of.has(lower))
  );
}

/** "told the council": who hears stands between the verb and what is said. */
function isHearer(text: VerbText, verb: number, at: number): boolean {
  return at === verb + 1 && text.words.hearing.has(lowerAt(text, verb));
}

/** "told reporters the deal was off": where what is said begins without a "that". */
export function saidWithoutThat(text: VerbText, verb: number, last: number): number | undefined {
  if (!isSpeech(text, verb) && !text.words.believing.has(lowerAt(text, verb))) return undefined;
  for (let at = verb + 1; at <= Math.min(last, verb + farthestSaid); at += 1) {
    if (endsWords(text, at)) return undefined;
    const lower = lowerAt(text, at);
    const isTime = isDay(lower) || text.words.timing.has(lowerAt(text, at - 1));
    const isSubject = at === verb + 1 && text.hasFinite(at + 1, at + 1);
    if (isTime || isHearer(text, verb, at) || (!isSubject && !beginsPhrase(text, at))) continue;
    if (text.hasFinite(at + 1, reach(text, at + 1, last))) return at;
  }
  return undefined;
}
