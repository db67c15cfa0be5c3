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

const abbreviations = new Set(
  (
    'mr mrs ms dr prof sen gen col lt capt sgt rep gov st jr sr no nos art sec vol pp vs etc inc ltd co corp ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec approx est dept min fig hon rev mt al'
  ).split(' '),
);

const stops = new Set(['.', '!', '?', '…', '...']);
const closers = new Set(['"', '”', '’', "'", ')', ']', '»']);
const openers = /^["“‘'(«[•\p{Lu}\d]/u;

function endsSentence(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at];
  if (token === undefined) return true;
  if (!stops.has(token.text)) return false;
  const next = tokens[at + 1];
  if (next === undefined) return true;
  if (!/\s/u.test(text.charAt(token.end)) || !openers.test(next.text)) return false;
  return token.text !== '.' || !isShortened(tokens[at - 1]);
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

function breaksBlock(text: string, token: Token, next: Token): 'block' | 'line' | 'none' {
  const between = text.slice(token.end, next.start);
  if (/\n\s*\n/u.test(between)) return 'block';
  if (!between.includes('\n')) return 'none';
  // A single line break is a wrapped line, unless the line was closed or the next one opens like a list or a dialogue.
  const opensLine =
    /^[\p{Lu}•*\d–—-]/u.test(next.text) &&
    /^[^\n]{0,40}?:|^[•*–—-]/u.test(text.slice(next.start, next.start + 42));
  return opensLine || /[.!?…:;"”]$/u.test(text.slice(0, token.end)) ? 'line' : 'none';
}

/** Cuts tokens into sentences of at most `longest` tokens. Nothing is dropped: repeated sentences are marked. */
export function splitSentences(
  text: string,
  titleEnd: number,
  tokens: readonly Token[],
  longest = 400,
): Sentence[] {
  const sentences: Sentence[] = [];
  const seen = new Set<string>();
  let first = 0;
  let block = 0;
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    const gap = next === undefined ? 'block' : breaksBlock(text, token, next);
    const isOver = gap !== 'none' || at - first + 1 >= longest || endsSentence(tokens, at, text);
    if (!isOver && !closesAfterMark(tokens, at)) return;
    const start = (tokens[first] ?? token).start;
    const words = text.slice(start, token.end).replace(/\s+/gu, ' ');
    const repeated = words.length > 20 && seen.has(words);
    sentences.push({
      first,
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
  });
  return sentences;
}
