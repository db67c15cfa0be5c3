import type { z } from 'zod';
import { splitSentences } from '../../src/statements/split-sentences.ts';
import { tokenize } from '../../src/statements/tokenize.ts';
import type { segmentationSchema } from './table-schemas.ts';

/** Sentences of a text as the reader cuts it. */
export function cutText(text: string): string[] {
  return splitSentences(text, 0, tokenize(text)).map(({ start, end }) => text.slice(start, end));
}

/** `exact`: every sentence as marked. `found` of `marked` sentences and of the `cut` ones are right. */
export function judgeSegmentation({ text, sentences }: z.infer<typeof segmentationSchema>): {
  readonly exact: boolean;
  readonly found: number;
  readonly marked: number;
  readonly cut: number;
} {
  const cut = cutText(text);
  const left = [...cut];
  const found = sentences.filter((sentence) => {
    const at = left.indexOf(sentence);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  const exact = found === sentences.length && cut.length === sentences.length;
  return { exact, found, marked: sentences.length, cut: cut.length };
}
