import type { z } from 'zod';
import { chooseQuote } from '../../src/readings/choose-quote.ts';
import { findAsides } from '../../src/readings/asides/find-asides.ts';
import type { Aside } from '../../src/readings/reading.ts';
import { splitWords } from '../../src/language/en/split-words.ts';
import { sceneOfTable } from './shipped-reader.ts';
import type { asidesSchema } from './table-schemas.ts';

type Entry = z.infer<typeof asidesSchema>;
export type Kind = Aside['kind'];

export const kinds = [
  'trigger',
  'condition',
  'reframing',
  'secondary',
  'rejected-claim',
] as const satisfies readonly Kind[];

interface Span {
  readonly start: number;
  readonly end: number;
}

export function findInEntry({ id, source, title, body, watched, topic }: Entry): Aside[] {
  const scene = sceneOfTable({ id, source, title, text: body }, watched, topic);
  return findAsides(scene, chooseQuote(scene));
}

function markedOf(entry: Entry, kind: Kind): readonly string[] {
  if (kind === 'secondary') return entry.secondary.map(({ quote }) => quote);
  if (kind === 'rejected-claim') return entry.rejectedClaims;
  const quote = entry[kind];
  return quote === null ? [] : [quote];
}

function wordsIn(text: string, { start, end }: Span): number {
  return end > start ? splitWords(text.slice(start, end)).length : 0;
}

/** The rule of README.md: the two share at least half of the longer one's words. */
function overlaps(text: string, one: Span, other: Span): boolean {
  const both = { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
  return wordsIn(text, both) * 2 >= Math.max(wordsIn(text, one), wordsIn(text, other));
}

/** Right, found and marked quotes of a kind in one item; a mark is hit once. */
export function judgeAsides(
  entry: Entry,
  kind: Kind,
): { readonly right: number; readonly found: number; readonly marked: number } {
  const text = `${entry.title}\n\n${entry.body}`;
  const found = findInEntry(entry).filter((aside) => aside.kind === kind);
  const marked = markedOf(entry, kind).map((words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  });
  const right = marked.filter((mark) => found.some(({ quote }) => overlaps(text, mark, quote))).length;
  return { right, found: found.length, marked: marked.length };
}
