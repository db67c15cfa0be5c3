import { z } from 'zod';
import { indexPhrases } from './phrases.ts';
import type { Phrases } from './phrases.ts';

const words = z.array(z.string().trim().min(1));

/** What begins, carries and joins clauses in a language: `config/language/<language>/clauses.yaml`. */
export const clauseWordsSchema = z.strictObject({
  finite: words,
  'verbs-or-nouns': words,
  joins: words,
  'join-phrases': words,
  'needs-verb': words,
  questions: words,
  asking: words,
  certain: words,
  believing: words,
  hearing: words,
  relatives: words,
  vouches: words,
  sourcing: words,
  'put-it': words,
  nobodys: words,
  unfinite: words,
  'never-finite': words,
  'plural-subjects': words,
  'single-subjects': words,
  'single-determiners': words,
  helping: words,
  'phrase-begins': words,
  pronouns: words,
  things: words,
  possessives: words,
  requesting: words,
  agency: words,
  ourselves: words,
  questioners: words,
  prepositions: words,
  timing: words,
  determiners: words,
  parting: words,
  owning: words,
  apposing: words,
  former: words,
  legislatures: words,
  enacting: words,
});
export type ClauseWordTable = z.infer<typeof clauseWordsSchema>;

/** The same, to look words up in, with the verbs that give words to a speaker and the nouns for what others claim. */
export interface ClauseWords {
  readonly finite: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  readonly joinPhrases: Phrases;
  readonly needsVerb: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  readonly asking: ReadonlySet<string>;
  readonly certain: ReadonlySet<string>;
  readonly believing: ReadonlySet<string>;
  readonly hearing: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly vouches: ReadonlySet<string>;
  readonly sourcing: Phrases;
  readonly putIt: Phrases;
  readonly nobodys: ReadonlySet<string>;
  readonly unfinite: ReadonlySet<string>;
  readonly neverFinite: ReadonlySet<string>;
  readonly pluralSubjects: ReadonlySet<string>;
  readonly singleSubjects: ReadonlySet<string>;
  readonly singleDeterminers: ReadonlySet<string>;
  readonly helping: ReadonlySet<string>;
  readonly phraseBegins: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly requesting: ReadonlySet<string>;
  readonly agency: ReadonlySet<string>;
  readonly ourselves: ReadonlySet<string>;
  readonly questioners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly timing: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly parting: ReadonlySet<string>;
  readonly owning: ReadonlySet<string>;
  readonly apposing: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
  readonly legislatures: ReadonlySet<string>;
  readonly enacting: ReadonlySet<string>;
  /** Verbs in their base form and in -s, those of the thesaurus among them, that are nouns as well: finite behind a fitting subject. */
  readonly verbs: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
  readonly claim: ReadonlySet<string>;
}

export function compileClauseWords(
  table: ClauseWordTable,
  { verbs, ...known }: Pick<ClauseWords, 'verbs' | 'speech' | 'claim'>,
): ClauseWords {
  return {
    finite: new Set(table.finite),
    joins: new Set(table.joins),
    joinPhrases: indexPhrases(table['join-phrases']),
    needsVerb: new Set(table['needs-verb']),
    questions: new Set(table.questions),
    asking: new Set(table.asking),
    certain: new Set(table.certain),
    believing: new Set(table.believing),
    hearing: new Set(table.hearing),
    relatives: new Set(table.relatives),
    vouches: new Set(table.vouches),
    sourcing: indexPhrases(table.sourcing),
    putIt: indexPhrases(table['put-it']),
    nobodys: new Set(table.nobodys),
    unfinite: new Set(table.unfinite),
    neverFinite: new Set(table['never-finite']),
    pluralSubjects: new Set(table['plural-subjects']),
    singleSubjects: new Set(table['single-subjects']),
    singleDeterminers: new Set(table['single-determiners']),
    helping: new Set(table.helping),
    phraseBegins: new Set(table['phrase-begins']),
    pronouns: new Set(table.pronouns),
    things: new Set(table.things),
    possessives: new Set(table.possessives),
    requesting: new Set(table.requesting),
    agency: new Set(table.agency),
    ourselves: new Set(table.ourselves),
    questioners: new Set(table.questioners),
    prepositions: new Set(table.prepositions),
    timing: new Set(table.timing),
    determiners: new Set(table.determiners),
    parting: new Set(table.parting),
    owning: new Set(table.owning),
    apposing: new Set(table.apposing),
    former: new Set(table.former),
    legislatures: new Set(table.legislatures),
    enacting: new Set(table.enacting),
    verbs: new Set([...verbs, ...table['verbs-or-nouns']]),
    ...known,
  };
}
