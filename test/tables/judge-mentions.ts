import type { z } from 'zod';
import { findMentions } from '../../src/statements/find-mentions.ts';
import { tokenize } from '../../src/statements/tokenize.ts';
import { lexicon } from './shipped-reader.ts';
import type { mentionsSchema } from './table-schemas.ts';

type Entry = z.infer<typeof mentionsSchema>;

interface Named {
  readonly start: number;
  readonly end: number;
  readonly governments: string;
}

/** Names in a text against the marked ones: `right` of the `marked` and of the `found` ones are the same. */
export interface Names {
  readonly exact: boolean;
  readonly right: number;
  readonly marked: number;
  readonly found: number;
}

function listed(governments: readonly string[]): string {
  return [...governments].sort().join(' ');
}

/** Names of governments as the reader finds them; bare nouns of speakers ("the ministry") are left out. */
export function namesIn(text: string): Named[] {
  const tokens = tokenize(text);
  return findMentions({ tokens, words: lexicon.clauses }, lexicon.gazetteer, '2024-06-01').flatMap(
    ({ first, last, governments }) =>
      governments.length === 0
        ? []
        : [
            {
              start: tokens[first]?.start ?? 0,
              end: tokens[last]?.end ?? 0,
              governments: listed(governments),
            },
          ],
  );
}

/** A name is right where it shares a word with a marked one and is the same government's. */
export function judgeMentions({ text, names }: Entry): Names {
  const found = namesIn(text);
  const left = [...found];
  let from = 0;
  const right = names.filter(({ quote, governments }) => {
    const start = text.indexOf(quote, from);
    from = start + quote.length;
    const at = left.findIndex(
      (name) => name.start < from && name.end > start && name.governments === listed(governments),
    );
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  const exact = right === names.length && found.length === names.length;
  return { exact, right, marked: names.length, found: found.length };
}
