import type { Trouble } from '../../../desk/trouble.ts';
import { quietColour } from './present-stance.ts';
import type { Answer, Asked } from './command.ts';
import type { CommandWords } from './words/command-words.ts';

/** What went wrong and what to do about it, in the reader's language. */
export function explainTrouble(asked: Pick<Asked, 'words'>, trouble: Trouble): Answer {
  return { embeds: [{ color: quietColour, description: describeTrouble(asked.words, trouble) }] };
}

export function describeTrouble(words: CommandWords, trouble: Trouble): string {
  // Each entry takes exactly the trouble whose code is its key.
  const describe = words.trouble[trouble.trouble] as (trouble: Trouble) => string;
  return describe(trouble);
}

export function note(text: string, title?: string): Answer {
  return { embeds: [{ color: quietColour, description: text, ...(title === undefined ? {} : { title }) }] };
}
