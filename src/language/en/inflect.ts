import { splitWords } from './split-words.ts';
import { articles } from './articles.ts';
import { doublingVerbs, irregularNouns, irregularVerbs } from './irregular-forms.ts';
import { spellingVariants } from './spelling-variants.ts';

export type WordForm = 'verb' | 'noun' | 'adjective' | 'adverb' | 'fixed';

/** Stands for up to four words in a phrase. */
export const gap = '…';

const consonantY = /[^aeiou]y$/;
const hissing = /(s|x|z|ch|sh|[^aeiou]o)$/;
const shortWithOneVowel = /^[^aeiou]*(?:[aeiou]|qu[aeiou])[^aeiouwxy]$/;
/** Not "repeal" or "curtail", where two vowels make one sound. */
const unstressedL = /([^aeiou][aeiou]|[iu][ae])l$/;

function withS(word: string): string {
  if (consonantY.test(word)) return `${word.slice(0, -1)}ies`;
  return hissing.test(word) ? `${word}es` : `${word}s`;
}

/** The stems to which -ed and -ing are added: "cancel" has two, one for each side of the Atlantic. */
function stemsOf(verb: string): string[] {
  const last = verb.slice(-1);
  if (last === 'c') return [`${verb}k`];
  if (shortWithOneVowel.test(verb) || doublingVerbs.has(verb)) return [verb + last];
  if (unstressedL.test(verb)) return [verb, verb + last];
  return [verb];
}

function withEd(verb: string): string[] {
  if (verb.endsWith('e')) return [`${verb}d`];
  if (consonantY.test(verb)) return [`${verb.slice(0, -1)}ied`];
  return stemsOf(verb).map((stem) => `${stem}ed`);
}

function withIng(verb: string): string[] {
  if (verb.endsWith('ie')) return [`${verb.slice(0, -2)}ying`];
  if (/[^eoy]e$/.test(verb) && verb !== 'be') return [`${verb.slice(0, -1)}ing`];
  return stemsOf(verb).map((stem) => `${stem}ing`);
}

/** Every form of a verb, base first, British and American: "cancel", "cancels", "canceled", "cancelled", … */
export function verbForms(verb: string): string[] {
  const irregular = irregularVerbs.get(verb);
  if (verb === 'be' && irregular) return [verb, ...irregular];
  const past = irregular ? [...irregular, ...(regularToo.has(verb) ? withEd(verb) : [])] : withEd(verb);
  const forms = [verb, ...(verb === 'have' || verb === 'do' ? [] : [withS(verb)]), ...past, ...withIng(verb)];
  return [...new Set(forms.flatMap(spellingVariants))];
}

/** Irregular verbs whose regular past is in use as well. */
const regularToo = new Set(
  'burn lean leap learn light prove show shine spell spill strive speed swell'.split(' '),
);

/** Singular and plural, British and American. */
export function nounForms(noun: string): string[] {
  const plurals = irregularNouns.get(noun) ?? [withS(noun)];
  return [...new Set([noun, ...plurals].flatMap(spellingVariants))];
}

const afterHead = new Set(
  'of in to for on from with by at against over between as out into under'.split(' '),
);
/** Headlines leave articles out ("pulls plug on"), and "a" becomes "the" at the second mention. */
const articlesOrNone: readonly string[] = [...articles, ''];
const stands: Readonly<Record<string, readonly string[]>> = {
  "one's": ['its', 'his', 'her', 'their', 'our', 'my', 'your'],
  oneself: ['itself', 'himself', 'herself', 'themselves', 'ourselves', 'myself', 'yourself'],
};

/** The words of a phrase, with its gaps and placeholders kept whole. */
function wordsOfPhrase(phrase: string): string[] {
  return phrase
    .split(/(…|\bone's\b|\boneself\b)/)
    .flatMap((part) => (part === gap || part in stands ? [part] : splitWords(part).map((word) => word.text)));
}

/** Where the word stands that inflects; -1 where none does. A hyphened verb inflects its last part: "slow-walked". */
function headOf(phrase: string, words: readonly string[], form: WordForm): number {
  if (form === 'verb') return (/^\S*/.exec(phrase)?.[0].split('-').length ?? 1) - 1;
  if (form !== 'noun') return -1;
  // Only a preposition that stands alone: the head of "air-to-air missile" is its last word.
  const chunks = phrase.split(/\s+/);
  const behind = chunks.findIndex((chunk, at) => at > 0 && (afterHead.has(chunk) || chunk === gap));
  if (behind === -1) return words.length - 1;
  return wordsOfPhrase(chunks.slice(0, behind).join(' ')).length - 1;
}

/** What may stand at a place of the phrase; an empty string where the word may be missing. */
function formsAt(words: readonly string[], at: number, head: number, form: WordForm): readonly string[] {
  const word = words[at] ?? '';
  if (word === gap) return [gap];
  if (at > 0 && articlesOrNone.includes(word)) return articlesOrNone;
  if (at === head) return form === 'verb' ? verbForms(word) : nounForms(word);
  return stands[word] ?? spellingVariants(word);
}

/**
 * Every way in which a phrase is written, as lists of lower-case words with "…" for a gap: a verb's forms, a noun's
 * plural, both spellings, possessives, articles left out. The phrase itself comes first.
 */
export function inflect(phrase: string, form: WordForm): string[][] {
  const words = wordsOfPhrase(phrase.toLowerCase());
  const head = headOf(phrase, words, form);
  let surfaces: string[][] = [[]];
  for (let at = 0; at < words.length; at += 1) {
    const forms = formsAt(words, at, head, form);
    surfaces = surfaces.flatMap((soFar) => forms.map((next) => (next === '' ? soFar : [...soFar, next])));
  }
  return surfaces;
}
