import { articles } from '../../language/en/articles.ts';
import { splitWords } from '../../language/en/split-words.ts';
import { compilePhrases, matchPhrases } from './compile-phrases.ts';
import type { PhraseMatch, Phrases } from './compile-phrases.ts';
import { inflect } from '../../language/en/inflect.ts';
import type { Term } from './term.ts';

/** How a word of a form must be written at least. */
const letterCases = ['small', 'capital', 'capitals'] as const;
type LetterCase = (typeof letterCases)[number];

interface TermForm {
  readonly term: Term;
  /** The case of each word of the form but articles; empty where case does not matter. */
  readonly cases: readonly LetterCase[];
}

/** Terms in two sets, because a name that is written small ("swift") must not hide the word that it is. */
export interface CompiledTerms {
  readonly words: Phrases<TermForm>;
  readonly names: Phrases<TermForm>;
}

export type TermMatch = PhraseMatch<Term>;

function caseOf(written: string): LetterCase {
  const letters = written.replace(/s$/, '');
  if (/\p{Lu}/u.test(letters) && letters.length > 1 && letters === letters.toUpperCase()) return 'capitals';
  return /^\p{Lu}/u.test(written) ? 'capital' : 'small';
}

/** The cases of a form's words, articles left out; all small says that case does not matter. */
function casesOf(form: string): LetterCase[] {
  const words = splitWords(form).filter(({ text }) => !articles.has(text));
  const cases = words.map(({ start, end }) => caseOf(form.slice(start, end)));
  return cases.every((one) => one === 'small') ? [] : cases;
}

/** Every name of a term. */
export function formsOfTerm(term: Term): string[] {
  return [term.term, ...term.also];
}

/** Whether a form holds a capital, so that its case counts. */
export function isName(form: string): boolean {
  return casesOf(form).length > 0;
}

/** Every way in which a form is written: plurals and both spellings, as lists of lower-case words. */
export function surfacesOfForm(form: string): string[][] {
  const surfaces = inflect(form, 'noun');
  const [itself] = surfaces;
  const last = itself?.at(-1);
  // Initials take a bare s: "GMOs", where the rule for words would make "GMOes".
  if (itself === undefined || last === undefined || !/\p{Lu}{2}$/u.test(form)) return surfaces;
  return [...surfaces, [...itself.slice(0, -1), `${last}s`]];
}

export function compileTerms(terms: readonly Term[]): CompiledTerms {
  const phrasings = terms.flatMap((term) =>
    formsOfTerm(term).map((form) => ({
      entry: { term, cases: casesOf(form) },
      surfaces: surfacesOfForm(form),
    })),
  );
  return {
    words: compilePhrases(phrasings.filter(({ entry }) => entry.cases.length === 0)),
    names: compilePhrases(phrasings.filter(({ entry }) => entry.cases.length > 0)),
  };
}

function isWrittenSo({ entry, words }: PhraseMatch<TermForm>, written: readonly string[]): boolean {
  const own = words.map((at) => written[at] ?? '').filter((word) => !articles.has(word.toLowerCase()));
  return own.every((word, at) => {
    const least = letterCases.indexOf(entry.cases[at] ?? 'small');
    return letterCases.indexOf(caseOf(word)) >= least;
  });
}

function overlap(a: PhraseMatch<unknown>, b: PhraseMatch<unknown>): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A term once per place, whichever of its forms were found there. */
function withoutRepeats(matches: readonly PhraseMatch<TermForm>[]): TermMatch[] {
  const seen = new Set<string>();
  return matches.flatMap(({ entry, ...place }) => {
    const key = `${place.start} ${place.end} ${entry.term.id}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ entry: entry.term, ...place }];
  });
}

/** A word of a text: as it is looked up, and as it is written. */
interface WrittenWord {
  readonly lower: string;
  readonly text: string;
}

/**
 * Finds terms in a sentence. The longest form wins a place; of a name and a word of the same length, the name.
 * In order of `start`; positions are those of `sentence`.
 */
export function matchTerms({ words, names }: CompiledTerms, sentence: readonly WrittenWord[]): TermMatch[] {
  const lower = sentence.map((word) => word.lower);
  const written = sentence.map((word) => word.text);
  const named = matchPhrases(names, lower).filter((match) => isWrittenSo(match, written));
  const plain = matchPhrases(words, lower);
  if (named.length === 0) return withoutRepeats(plain);
  const longer = (a: PhraseMatch<unknown>, b: PhraseMatch<unknown>): boolean =>
    a.words.length > b.words.length && overlap(a, b);
  const keptNames = named.filter((name) => !plain.some((word) => longer(word, name)));
  const keptWords = plain.filter((word) => !keptNames.some((name) => overlap(name, word)));
  return withoutRepeats([...keptNames, ...keptWords].sort((a, b) => a.start - b.start));
}
