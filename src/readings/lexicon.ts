import { compileClauseWords } from '../statements/clauses/clause-words.ts';
import type { ClauseWordTable, ClauseWords } from '../statements/clauses/clause-words.ts';
import { compileGazetteer } from '../statements/gazetteer.ts';
import type { Gazetteer } from '../statements/gazetteer.ts';
import type { NamesakeTable } from '../statements/namesakes.ts';
import type { Role } from '../statements/role.ts';
import type { Government } from '../watches/government.ts';
import { compileCues, surfacesOfCue } from './thesaurus/compile-cues.ts';
import type { CompiledCues } from './thesaurus/compile-cues.ts';
import { compileModel } from './model/compile-model.ts';
import type { CompiledModel } from './model/compile-model.ts';
import { compileTerms } from './thesaurus/compile-terms.ts';
import type { CompiledTerms } from './thesaurus/compile-terms.ts';
import type { Cue } from './thesaurus/cue.ts';
import { speechClasses } from './thesaurus/cue.ts';
import type { Model } from './model/model.ts';
import type { Term } from './thesaurus/term.ts';
import type { WordTable } from './thesaurus/word-table.ts';
import { withAllWider } from './thesaurus/wider-terms.ts';

/** The language of policy as it is written down: data of one language, before compilation. */
export interface Language {
  readonly cues: readonly Cue[];
  readonly terms: readonly Term[];
  readonly roles: readonly Role[];
  readonly namesakes: NamesakeTable;
  readonly speech: readonly string[];
  readonly words: WordTable;
  readonly clauses: ClauseWordTable;
  readonly model: Model;
}

/** Everything the reader knows, compiled once. */
export interface Lexicon {
  readonly governments: ReadonlyMap<string, Government>;
  readonly gazetteer: Gazetteer;
  readonly clauses: ClauseWords;
  readonly cues: CompiledCues;
  readonly terms: CompiledTerms;
  readonly words: { readonly [K in keyof WordTable]: ReadonlySet<string> };
  readonly model: CompiledModel;
}

function speechWords(language: Language): Set<string> {
  const speech: ReadonlySet<string> = new Set(speechClasses);
  const spoken = language.cues.filter((cue) => speech.has(cue.class) && cue.form === 'verb');
  return new Set([
    ...language.speech,
    ...spoken.flatMap(surfacesOfCue).flatMap((words) => (words.length === 1 ? words : [])),
  ]);
}

function verbForms({ cues }: Language): Set<string> {
  const verbs = cues.filter((cue) => cue.form === 'verb').flatMap(surfacesOfCue);
  return new Set(
    verbs.flatMap(([verb = '', ...rest]) => (rest.length < 2 && !/(?:ed|ing)$/u.test(verb) ? [verb] : [])),
  );
}

function compileWords(table: WordTable): Lexicon['words'] {
  const kinds = Object.keys(table) as (keyof WordTable)[];
  return Object.fromEntries(kinds.map((kind) => [kind, new Set(table[kind])])) as unknown as Lexicon['words'];
}

/** Compiles governments and the language of policy. Costs some hundred milliseconds; do it once. */
export function compileLexicon(governments: readonly Government[], language: Language): Lexicon {
  return {
    governments: new Map(governments.map((government) => [government.id, government])),
    gazetteer: compileGazetteer(governments, language.roles, Object.values(language.namesakes).flat()),
    clauses: compileClauseWords(language.clauses, {
      verbs: verbForms(language),
      speech: speechWords(language),
      claim: new Set(language.words.claim),
    }),
    cues: compileCues(language.cues),
    terms: compileTerms(withAllWider(language.terms)),
    words: compileWords(language.words),
    model: compileModel(language.model),
  };
}
