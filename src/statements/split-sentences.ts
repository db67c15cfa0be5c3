import { abbreviations, beginners } from '../language/en/sentence-words.ts';
import type { Token } from './token.ts';

/** A sentence. `first` and `last` are positions in the document's tokens, `last` included. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
  /** Offsets of the sentence in the text. */
  readonly start: number;
  readonly end: number;
  /** Blocks are counted from 0; the title is block 0 where there is one. */
  readonly block: number;
  readonly isTitle: boolean;
  /** The same words stood in an earlier sentence of the document. */
  readonly repeated: boolean;
}

const stops = new Set(['.', '!', '?', '…', '...']);
const closers = new Set(['"', '”', '’', "'", ')', ']', '»']);
const initials = /^(?:\p{L}\.)+$/u;
const longestHeading = 80;
const listMarker = /^(?:[-–—•*]|\d{1,2}[.)]|\([a-z\d]{1,2}\))(?=\s)/u;
const openers = /^["“‘'(«[•\p{Lu}\d]/u;

function endsSentence(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  const isInitials = initials.test(token.text);
  if (!stops.has(token.text) && !isInitials) return false;
  const next = tokens[at + 1];
  if (next === undefined) return true;
  if (!/\s/u.test(text.charAt(token.end)) || !openers.test(next.text)) return false;
  if (next.text !== next.lower && beginners.has(next.lower)) return true;
  return !isInitials && (token.text !== '.' || !isShortened(tokens[at - 1]));
}

/** Where a sentence that opens at `first` has its first token: the marker of a list item belongs to none. */
function afterMarker(text: string, tokens: readonly Token[], first: number): number {
  const start = tokens[first]?.start ?? 0;
  const opensLine = first === 0 || text.slice(tokens[first - 1]?.end, start).includes('\n');
  const marker = opensLine ? listMarker.exec(text.slice(start, start + 6))?.[0] : undefined;
  if (marker === undefined) return first;
  let at = first;
  while ((tokens[at]?.start ?? Infinity) < start + marker.length) at += 1;
  return at < tokens.length ? at : first;
}

/** "Gen.", "J.": the point belongs to the word. */
function isShortened(word: Token | undefined): boolean {
  if (word === undefined) return false;
  const isInitial = word.kind === 'word' && word.text.length === 1 && word.text !== 'I';
  return isInitial || abbreviations.has(word.lower);
}

function closesAfterMark(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token === undefined || before === undefined || !closers.has(token.text)) return false;
  if (!stops.has(before.text) || before.end !== token.start) return false;
  return next === undefined || openers.test(next.text);
}

/** "WHAT CHANGES": a heading, where the next line is not in capitals too. */
function isHeading(text: string, lineEnd: number, next: Token): boolean {
  const line = text.slice(
    Math.max(text.lastIndexOf('\n', lineEnd - 1) + 1, lineEnd - longestHeading),
    lineEnd,
  );
  if (!/\p{Lu}{2}/u.test(line) || line !== line.toUpperCase()) return false;
  return !/^\p{Lu}{2}/u.test(next.text) && /^\p{Lu}/u.test(next.text);
}

/** Closed by its own marks. "Q. Did you go?": a letter that opens a sentence labels it. */
function isClosed(tokens: readonly Token[], opening: number, at: number, text: string): boolean {
  const isLabel = at === opening + 1 && tokens[opening]?.text.length === 1;
  return !isLabel && (endsSentence(tokens, at, text) || closesAfterMark(tokens, at));
}

function breaksBlock(text: string, token: Token, next: Token): 'block' | 'line' | 'none' {
  const between = text.slice(token.end, next.start);
  if (/\n\s*\n/u.test(between)) return 'block';
  if (!between.includes('\n')) return 'none';
  // A single line break is a wrapped line, unless the line was closed or the next one opens like a list or a dialogue.
  const opensLine =
    /^[\p{Lu}•*\d–—-]/u.test(next.text) &&
    /^[^\n]{0,40}?:|^[•*–—-]/u.test(text.slice(next.start, next.start + 42));
  const isEnded = /[.!?…:;"”]/u.test(text.charAt(token.end - 1));
  return opensLine || isEnded || isHeading(text, token.end, next) ? 'line' : 'none';
}

/** Cuts tokens into sentences of at most `longest` tokens. Nothing is dropped but the markers of lists; repeated sentences are marked. */
export function splitSentences(
  text: string,
  titleEnd: number,
  tokens: readonly Token[],
  longest = 400,
): Sentence[] {
  const sentences: Sentence[] = [];
  const seen = new Set<string>();
  let first = 0;
  let opening = afterMarker(text, tokens, first);
  let block = 0;
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    const gap = next === undefined ? 'block' : breaksBlock(text, token, next);
    const isOver = gap !== 'none' || at - first + 1 >= longest || isClosed(tokens, opening, at, text);
    if (!isOver || at < opening) return;
    const start = (tokens[opening] ?? token).start;
    const words = text.slice(start, token.end).replace(/\s+/gu, ' ');
    const repeated = words.length > 20 && seen.has(words);
    sentences.push({
      first: opening,
      last: at,
      start,
      end: token.end,
      block,
      isTitle: token.end <= titleEnd,
      repeated,
    });
    seen.add(words);
    if (gap === 'block') block += 1;
    first = at + 1;
    opening = afterMarker(text, tokens, first);
  });
  return sentences;
}
