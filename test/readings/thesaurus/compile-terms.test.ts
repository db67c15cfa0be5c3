import { describe, expect, it } from 'vitest';
import { compileTerms, matchTerms } from '../../../src/readings/thesaurus/compile-terms.ts';
import { termSchema } from '../../../src/readings/thesaurus/term.ts';
import { splitWords } from '../../../src/language/en/split-words.ts';

const term = (id: string, also: readonly string[] = []) =>
  termSchema.parse({
    id,
    term: also[0] ?? id,
    also: also.slice(1),
    note: 'A thing.',
    example: 'It is there.',
  });

const compiled = compileTerms([
  term('swift', ['SWIFT']),
  term('patriot-system', ['Patriot', 'Patriot battery']),
  term('weapon', ['weapon', 'arms']),
  term('missile', ['surface-to-air missile', 'SAM']),
  term('rule-of-origin', ['rule of origin']),
  term('defence-spending', ['defence spending']),
  term('gmo', ['GMO']),
  term('ban', ['ban']),
  term('import-ban', ['ban on imports', 'import ban']),
  term('swift-response', ['swift response']),
  term('legalisation', ['legalisation']),
]);

function found(text: string): string[] {
  const words = splitWords(text).map(({ start, end, ...word }) => ({
    lower: word.text,
    text: text.slice(start, end),
  }));
  return matchTerms(compiled, words).map(({ entry, start, end }) => {
    const written = words.slice(start, end).map((word) => word.text);
    return `${entry.id}: ${written.join(' ')}`;
  });
}

describe('matchTerms', () => {
  it('finds a name only as it is written', () => {
    expect(found('The banks lost SWIFT after a swift decision.')).toEqual(['swift: SWIFT']);
    expect(found('A patriot gave a Patriot away.')).toEqual(['patriot-system: Patriot']);
    expect(found('Uncle Sam wants two SAMs.')).toEqual(['missile: SAMs']);
    expect(found('Farmers want GMOs.')).toEqual(['gmo: GMOs']);
  });

  it('finds names in headlines set in capitals', () => {
    expect(found('PATRIOTS FOR KYIV')).toEqual(['patriot-system: PATRIOTS']);
  });

  it('does not let a name that is written small hide the word under it', () => {
    expect(found('They promised a swift response.')).toEqual(['swift-response: swift response']);
    expect(found('A SWIFT response came.')).toEqual(['swift-response: SWIFT response']);
  });

  it('finds words in any case, plural and spelling', () => {
    expect(found('DEFENSE SPENDING and Legalization')).toEqual([
      'defence-spending: DEFENSE SPENDING',
      'legalisation: Legalization',
    ]);
    expect(found('New rules of origin')).toEqual(['rule-of-origin: rules of origin']);
    expect(found('surface-to-air missiles')).toEqual(['missile: surface to air missiles']);
  });

  it('gives a place to the longest form', () => {
    expect(found('It lifted the ban on imports, not the ban on arms.')).toEqual([
      'import-ban: ban on imports',
      'ban: ban',
      'weapon: arms',
    ]);
    expect(found('One more Patriot battery')).toEqual(['patriot-system: Patriot battery']);
  });

  it('names a place once, however many forms of one term stand there', () => {
    const twice = compileTerms([term('opec', ['Opec', 'opec'])]);
    expect(matchTerms(twice, [{ lower: 'opec', text: 'OPEC' }]).map(({ entry }) => entry.id)).toEqual([
      'opec',
    ]);
  });
});
