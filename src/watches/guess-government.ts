import type { Government } from './government.ts';

const opening =
  /(?:^|[.;:]\s+|\bWhether\s+|\bif\s+)(?:[Tt]he\s+)?(\p{Lu}[\p{L}'’-]+(?:\s+(?:of\s+(?:the\s+)?|and\s+)?\p{Lu}[\p{L}'’-]+){0,3})/gu;
const inside = /(?<=\p{Ll}[,]?\s)(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){0,2})/gu;
const notNames = new Set([
  'No',
  'Not',
  'A',
  'An',
  'The',
  'There',
  'Government',
  'It',
  'All',
  'Only',
  'Some',
  'Exports',
  'Parliament',
]);

/**
 * A government that no file describes, named after the words in which its own watch is written: what its sentences
 * begin with most often. Enough to tell it from others; institutions and office holders stay unknown.
 */
export function guessGovernment(id: string, texts: readonly string[]): Government {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const found = [...text.matchAll(opening), ...text.matchAll(inside)].map((match) => match[1] ?? '');
    for (const name of found) {
      const bare = name.replace(/['’]s$/u, '');
      if (!notNames.has(bare)) counts.set(bare, (counts.get(bare) ?? 0) + 1);
    }
  }
  const [best] = [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return {
    id,
    kind: 'country',
    name: best?.[0] ?? id,
    names: [],
    demonyms: [],
    metonyms: [],
    ambiguous: [],
    region: 'unknown',
    members: [],
    institutions: [],
    offices: [],
    parties: [],
  };
}
