import { expect, test } from 'vitest';
import { sceneOfTable } from '../tables/shipped-reader.ts';

/** Class and governments of who speaks and of who acts, clause by clause. */
function attributed(text: string): string[] {
  const { document } = sceneOfTable(
    { id: 'text', source: { kind: 'wire' }, title: '', text },
    'KOR',
    'policy',
  );
  return document.clauses
    .flat()
    .map(({ speaker, subject }) =>
      [speaker, subject]
        .map((actor) => [actor?.class ?? '-', ...(actor?.governments ?? [])].join(' '))
        .join(' | '),
    );
}

test.each([
  [
    'an office behind "its" is that of whom was spoken of',
    'Montenegro has joined the sanctions, its foreign minister said.',
    ['minister MNE | institution MNE', 'minister MNE | -'],
  ],
  [
    'reported words stay with their teller',
    'Hanoi said that Seoul had promised to help.',
    ['institution VNM | -', 'institution VNM | institution KOR'],
  ],
  [
    'whoever is asked to act is the actor',
    'The opposition party urged the government to lift the ban.',
    ['opposition | institution'],
  ],
  [
    'what parliament passes is an act of the state',
    'The national assembly passed the bill.',
    ['- | institution'],
  ],
  [
    'an apostrophe of possession closes no quote',
    "The sugar mills' association expects the government to allow exports.",
    ['domestic | institution'],
  ],
])('%s', (_, text, voices) => {
  expect(attributed(text)).toEqual(voices);
});
