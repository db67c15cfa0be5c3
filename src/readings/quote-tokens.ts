import type { Quote } from './reading.ts';
import type { Scene } from './scene.ts';

/** The words from one token to another, both included; undefined where there are none. */
export function quoteTokens({ document }: Scene, first: number, last: number): Quote | undefined {
  const { text, hash } = document.item.snapshot;
  const start = document.tokens[first]?.start;
  const end = document.tokens[last]?.end;
  if (start === undefined || end === undefined || end <= start) return undefined;
  return { snapshot: hash, start, end, text: text.slice(start, end) };
}
