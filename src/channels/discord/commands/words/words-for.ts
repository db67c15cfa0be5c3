import type { Language } from '../../language.ts';
import type { CommandWords } from './command-words.ts';
import { commandsEn } from './en.ts';
import { commandsKo } from './ko.ts';

const catalogues: Readonly<Record<Language, CommandWords>> = { en: commandsEn, ko: commandsKo };

export function wordsFor(language: Language): CommandWords {
  return catalogues[language];
}
