import { diffSentences, diffWords } from 'diff';

/** What an edit took away and put in, in the order of the text. */
export interface EditedPassage {
  readonly removed: string;
  readonly added: string;
}

/** Longer texts, and ones with more changes than this, are compared by sentence. */
const charactersByWord = 20_000;
const mostPassages = 50;

/**
 * The difference between two texts of an item, as the passages that changed. Nothing changed: no passages.
 * @param before plain text
 * @param after plain text
 */
export function describeEdit(before: string, after: string): readonly EditedPassage[] {
  const long = before.length + after.length > charactersByWord;
  const parts =
    (long ? undefined : diffWords(before, after, { maxEditLength: 400 })) ?? sentences(before, after);
  const passages: EditedPassage[] = [];
  let removed = '';
  let added = '';
  const end = (): void => {
    if (removed.trim() !== '' || added.trim() !== '')
      passages.push({ removed: removed.trim(), added: added.trim() });
    removed = '';
    added = '';
  };
  for (const part of parts) {
    if (part.removed) removed += part.value;
    else if (part.added) added += part.value;
    else if (part.value.trim() === '' && (removed !== '' || added !== '')) {
      removed += part.value;
      added += part.value;
    } else end();
  }
  end();
  return passages.slice(0, mostPassages);
}

function sentences(before: string, after: string): { value: string; added: boolean; removed: boolean }[] {
  return (
    diffSentences(before, after, { maxEditLength: 2000 }) ?? [
      { value: before, added: false, removed: true },
      { value: after, added: true, removed: false },
    ]
  );
}
