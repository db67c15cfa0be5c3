import { z } from 'zod';

const words = z.array(z.string().trim().min(1));

/** What begins, carries and joins clauses in a language: `config/language/<language>/clauses.yaml`. */
export const clauseWordsSchema = z.strictObject({
  finite: words,
  joins: words,
  relatives: words,
  vouches: words,
  sourcing: words,
  'put-it': words,
  nobodys: words,
});
export type ClauseWordTable = z.infer<typeof clauseWordsSchema>;

/** The same, to look words up in, with the verbs that give words to a speaker and the nouns for what others claim. */
export interface ClauseWords {
  readonly finite: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly vouches: ReadonlySet<string>;
  readonly sourcing: readonly (readonly string[])[];
  readonly putIt: readonly (readonly string[])[];
  readonly nobodys: ReadonlySet<string>;
  /** Verbs of the thesaurus in their base form and in -s: finite behind a fitting subject only, being nouns as well. */
  readonly verbs: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
  readonly claim: ReadonlySet<string>;
}

export function compileClauseWords(
  table: ClauseWordTable,
  known: Pick<ClauseWords, 'verbs' | 'speech' | 'claim'>,
): ClauseWords {
  const split = (phrases: readonly string[]): string[][] => phrases.map((phrase) => phrase.split(' '));
  return {
    finite: new Set(table.finite),
    joins: new Set(table.joins),
    relatives: new Set(table.relatives),
    vouches: new Set(table.vouches),
    sourcing: split(table.sourcing),
    putIt: split(table['put-it']),
    nobodys: new Set(table.nobodys),
    ...known,
  };
}
