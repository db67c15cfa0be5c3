import type { Sentence } from '../statements/split-sentences.ts';
import type { Token } from '../statements/token.ts';
import type { Scene, WindowName } from './scene.ts';

export const windowNames = ['title', 'lead', 'best'] as const satisfies readonly WindowName[];

/** The sentences of a window, with their numbers. */
export function sentencesOf(
  { document, windows }: Scene,
  window: WindowName,
): { at: number; sentence: Sentence }[] {
  return windows[window].flatMap((at) => {
    const sentence = document.sentences[at];
    return sentence === undefined ? [] : [{ at, sentence }];
  });
}

export function tokensOf({ document }: Scene, sentence: Sentence): readonly Token[] {
  return document.tokens.slice(sentence.first, sentence.last + 1);
}
