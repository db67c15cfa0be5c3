import { describe, expect, it } from 'vitest';
import { checkCues } from '../../../src/readings/thesaurus/check-cues.ts';
import { cueSchema } from '../../../src/readings/thesaurus/cue.ts';

const scrap = {
  id: 'scrap',
  phrase: 'scrap',
  form: 'verb',
  class: 'end',
  sign: -1,
  note: 'Drops a plan for good.',
  example: 'It scrapped the plan.',
};
const launch = {
  ...scrap,
  id: 'launch',
  phrase: 'launch',
  class: 'begin',
  sign: 1,
  example: 'It launched the plan.',
};

const check = (...entries: object[]) =>
  checkCues(entries.map((entry, at) => ({ cue: cueSchema.parse(entry), file: 'cues.yaml', line: at + 1 })));
const codes = (...entries: object[]) => check(...entries).map(({ path, code }) => `${path} ${code}`);

describe('checkCues', () => {
  it('accepts sound entries', () => {
    expect(check({ ...scrap, opposite: 'launch' }, { ...launch, opposite: 'scrap' })).toEqual([]);
  });

  it('names file, line, entry and cure', () => {
    expect(check(scrap, { ...launch, id: 'scrap' })).toEqual([
      {
        code: 'duplicate-id',
        file: 'cues.yaml',
        line: 2,
        path: 'scrap',
        message: 'the id is taken by "scrap" (cues.yaml:1)',
        cure: 'give it an id of its own',
      },
    ]);
  });

  it('refuses the same phrase twice, in whatever spelling', () => {
    const legalise = {
      ...launch,
      id: 'legalise',
      phrase: 'legalise',
      class: 'permit',
      example: 'It legalised it.',
    };
    const american = { ...legalise, id: 'legalize', phrase: 'legalize' };
    expect(codes(legalise, american)).toEqual(['legalize duplicate-phrase']);
  });

  it('refuses two meanings for one surface', () => {
    expect(codes(scrap, { ...scrap, id: 'scrap-2', class: 'begin', sign: 1 })).toEqual([
      'scrap-2 contradiction',
    ]);
    expect(codes(scrap, { ...scrap, id: 'scrap-2', form: 'noun', class: 'begin', sign: 1 })).toContain(
      'scrap-2 contradiction',
    );
    expect(
      codes(scrap, { ...scrap, id: 'scraps', form: 'noun', class: 'past', sign: 0, example: 'Scraps!' }),
    ).toEqual([]);
  });

  it('refuses an opposite that is missing or says the same', () => {
    expect(codes({ ...scrap, opposite: 'keep' })).toEqual(['scrap unknown-opposite']);
    const axe = { ...scrap, id: 'axe', phrase: 'axe', opposite: 'scrap', example: 'It axed the plan.' };
    expect(codes(scrap, axe)).toEqual(['axe opposite-agrees']);
    const sell = { ...launch, id: 'sell', phrase: 'sell', class: 'sell', example: 'It sold it.' };
    const buy = {
      ...sell,
      id: 'buy',
      phrase: 'buy',
      class: 'buy',
      opposite: 'sell',
      example: 'It bought it.',
    };
    expect(codes(sell, buy)).toEqual(['buy opposite-agrees']);
    expect(codes({ ...sell, opposite: 'buy' }, buy)).toEqual([]);
  });

  it('refuses a sign that the class cannot carry', () => {
    expect(codes({ ...scrap, sign: 1 })).toEqual(['scrap sign-of-class']);
  });

  it('refuses an example in which the entry is not found', () => {
    expect(codes({ ...scrap, example: 'It dropped the plan.' })).toEqual(['scrap example-without-cue']);
    const longer = { ...scrap, id: 'scrap-plan', phrase: 'scrap the plan', sign: -1 };
    expect(codes(scrap, longer)).toEqual(['scrap example-without-cue']);
  });

  it('refuses a phrase that could never be found', () => {
    expect(codes({ ...scrap, also: ['Scrap!', 'scrap …'] })).toContain('scrap malformed-phrase');
  });
});
