import { describe, expect, it } from 'vitest';
import { compileCues } from '../../../src/readings/thesaurus/compile-cues.ts';
import { matchPhrases } from '../../../src/readings/thesaurus/compile-phrases.ts';
import { cueSchema } from '../../../src/readings/thesaurus/cue.ts';
import { splitWords } from '../../../src/language/en/split-words.ts';

const cue = (phrase: string, form: string, cueClass: string, sign: number) =>
  cueSchema.parse({ id: `${phrase}-${form}`, phrase, form, class: cueClass, sign, note: 'n', example: 'e' });
const { body } = compileCues([
  cue('ban', 'verb', 'forbid', -1),
  cue('cut', 'verb', 'lower', -1),
  cue('cut', 'noun', 'lower', -1),
  cue('support', 'verb', 'support', 0),
  cue('support', 'noun', 'support', 0),
  cue('vote', 'verb', 'decide', 0),
]);

const idsIn = (text: string) =>
  matchPhrases(
    body,
    splitWords(text).map((word) => word.text),
  ).map(({ entry }) => entry.id);

describe('fitsPartOfSpeech', () => {
  it.each([
    ['The ministry lifted the ban', []],
    ['A ban on arms', []],
    ['It lifts export ban', []],
    ['They want to ban arms', ['ban-verb']],
    ['It banned arms', ['ban-verb']],
    ['Kingdom bans arms sales', ['ban-verb']],
    ['The council will ban them', ['ban-verb']],
    ['Cuts were announced', ['cut-noun']],
    ['It did not cut rates', ['cut-verb']],
    ['Its cut of two points', ['cut-noun']],
    ['We support it', ['support-verb']],
    ['With the support of allies', ['support-noun']],
    ['By 84 votes to 4', []],
    ['It votes on Friday', ['vote-verb']],
  ])('%s', (text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });
});
