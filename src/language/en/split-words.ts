/** A word as it is looked up: lower case, straight apostrophes, contractions taken apart. */
export interface Word {
  readonly text: string;
  /** Offsets into the text that was split, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

const wordPattern = /\p{L}(?:\.(?:\p{L}\.)+|[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*)|\p{N}+(?:[.,]\p{N}+)*|%/gu;

/** Stems that change when "n't" is taken off. */
const negatedStems: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall', ai: 'is' };

/** "'s" stays as it is: only the sentence tells a possessive from "is" and "has". */
const endings: Readonly<Record<string, string>> = {
  "'ll": 'will',
  "'re": 'are',
  "'ve": 'have',
  "'m": 'am',
  "'d": 'would',
  "'s": "'s",
};

/** Where a contraction parts, and what its two halves are; undefined for a plain word. */
function partsOf(word: string): { cut: number; first: string; second: string } | undefined {
  if (word === 'cannot') return { cut: 3, first: 'can', second: 'not' };
  if (word.length > 3 && word.endsWith("n't")) {
    const cut = word.length - 3;
    const stem = word.slice(0, cut);
    return { cut, first: negatedStems[stem] ?? stem, second: 'not' };
  }
  const cut = word.lastIndexOf("'");
  const second = cut > 0 ? endings[word.slice(cut)] : undefined;
  return second === undefined ? undefined : { cut, first: word.slice(0, cut), second };
}

/**
 * The words of a text in order. Hyphens part words ("U-turn" is two), a number with its separators is one, initials
 * with their points are one ("u.s."), "won't" is "will" and "not"; of punctuation only the percent sign is kept.
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const word = match[0].toLowerCase().replaceAll('’', "'");
    const parts = word.length === end - start ? partsOf(word) : undefined;
    if (parts) {
      words.push({ text: parts.first, start, end: start + parts.cut });
      words.push({ text: parts.second, start: start + parts.cut, end });
    } else words.push({ text: word, start, end });
  }
  return words;
}
