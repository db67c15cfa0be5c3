import type { z } from 'zod';
import { splitClauses } from '../../src/statements/clauses/split-clauses.ts';
import { splitSentences } from '../../src/statements/split-sentences.ts';
import { tokenize } from '../../src/statements/tokenize.ts';
import { lexicon } from './shipped-reader.ts';
import type { segmentationSchema } from './table-schemas.ts';

type Entry = z.infer<typeof segmentationSchema>;

/** Pieces of a text against the marked ones: `found` of the `marked` and of the `cut` ones are right. */
export interface Cuts {
  /** Every piece as marked. */
  readonly exact: boolean;
  readonly found: number;
  readonly marked: number;
  readonly cut: number;
}

/** Sentences of a text as the reader cuts it. */
export function cutText(text: string): string[] {
  return splitSentences(text, 0, tokenize(text)).map(({ start, end }) => text.slice(start, end));
}

/** Clauses of a text as the reader cuts it, without the marks at their edges. */
function cutClauses(text: string): string[] {
  const tokens = tokenize(text);
  return splitSentences(text, 0, tokens)
    .flatMap((sentence) => splitClauses(tokens, sentence, lexicon.clauses))
    .map(({ first, last }) => bare(text.slice(tokens[first]?.start, tokens[last]?.end)))
    .filter((clause) => clause !== '');
}

function bare(clause: string): string {
  return clause.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}

function compare(cut: readonly string[], marked: readonly string[]): Cuts {
  const left = [...cut];
  const found = marked.filter((piece) => {
    const at = left.indexOf(piece);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  const exact = found === marked.length && cut.length === marked.length;
  return { exact, found, marked: marked.length, cut: cut.length };
}

export function judgeSegmentation({ text, sentences }: Entry): Cuts {
  return compare(cutText(text), sentences);
}

/** Undefined where the table marks no clauses. */
export function judgeClauses({ text, clauses }: Entry): Cuts | undefined {
  return clauses === undefined ? undefined : compare(cutClauses(text), clauses.map(bare));
}
