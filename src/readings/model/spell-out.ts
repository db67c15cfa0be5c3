import { stemWord } from '../../language/en/stem-word.ts';
import { tokenize } from '../../statements/tokenize.ts';

/** The word that a stem stands for; the stem itself where none is known. */
export type SpellOut = (stem: string) => string;

/** Stems as a text first spells them: "ministers" for "minist". */
export function spellOutFrom(text: string): SpellOut {
  const words = new Map<string, string>();
  for (const { lower, kind } of tokenize(text)) {
    const stem = stemWord(lower);
    if (kind === 'word' && !words.has(stem)) words.set(stem, lower);
  }
  return (stem) => words.get(stem) ?? stem;
}
