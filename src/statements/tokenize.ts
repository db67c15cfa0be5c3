import { splitWords } from '../language/en/split-words.ts';
import { stemWord } from '../language/en/stem-word.ts';
import type { Token, TokenKind } from './token.ts';

const mark = /\.{3}|[^\s\p{L}\p{M}\p{N}]/gu;
const innerHyphen = /^[-‐‑]$/u;

function kindOf(word: string): TokenKind {
  const first = word.codePointAt(0) ?? 0;
  return first >= 48 && first <= 57 ? 'number' : 'word';
}

function marksBetween(text: string, from: number, to: number, tokens: Token[]): void {
  if (to - from < 1) return;
  const between = text.slice(from, to);
  if (between === ' ' || (from > 0 && to < text.length && innerHyphen.test(between))) return;
  for (const found of between.matchAll(mark)) {
    const start = from + found.index;
    const sign = found[0];
    tokens.push({ text: sign, lower: sign, stem: sign, start, end: start + sign.length, kind: 'mark' });
  }
}

/** Words, numbers and marks of a text in order. Words are as `splitWords` has them; hyphens inside words are dropped. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const word of splitWords(text)) {
    marksBetween(text, end, word.start, tokens);
    end = word.end;
    const kind = kindOf(word.text);
    const lower = word.text.includes('.') && kind === 'word' ? word.text.replaceAll('.', '') : word.text;
    const stem = kind === 'word' ? stemWord(lower) : lower;
    tokens.push({
      text: text.slice(word.start, word.end),
      lower,
      stem,
      start: word.start,
      end: word.end,
      kind,
    });
  }
  marksBetween(text, end, text.length, tokens);
  return tokens;
}
