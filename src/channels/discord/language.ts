import { en } from './words/en.ts';
import { ko } from './words/ko.ts';
import type { Words } from './words/words.ts';

export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];

/** The language for a locale of Discord's (`ko`, `en-GB`): a person's own, or a guild's. English where we have none. */
export function languageOf(locale: string | null | undefined): Language {
  const base = (locale ?? '').split('-')[0];
  return languages.find((language) => language === base) ?? 'en';
}

const catalogues: Readonly<Record<Language, Words>> = { en, ko };

export const wordsIn = (language: Language): Words => catalogues[language];
