import { describe, expect, it } from 'vitest';
import { checkTerms } from '../../../src/readings/thesaurus/check-terms.ts';
import { termSchema } from '../../../src/readings/thesaurus/term.ts';

const weapon = { id: 'weapon', term: 'weapon', note: 'Made to kill.', example: 'It sent weapons.' };
const howitzer = {
  id: 'howitzer',
  term: 'howitzer',
  is: ['weapon'],
  note: 'A gun with a high arc.',
  example: 'Two howitzers arrived.',
};

const check = (...entries: object[]) =>
  checkTerms(
    entries.map((entry, at) => ({ term: termSchema.parse(entry), file: 'weapons.yaml', line: at + 1 })),
  );
const codes = (...entries: object[]) => check(...entries).map(({ path, code }) => `${path} ${code}`);

describe('checkTerms', () => {
  it('accepts sound entries', () => {
    expect(check(weapon, howitzer)).toEqual([]);
  });

  it('names file, line, entry and cure', () => {
    expect(check(weapon, { ...howitzer, is: ['wepon'] })).toEqual([
      {
        code: 'unknown-wider-term',
        file: 'weapons.yaml',
        line: 2,
        path: 'howitzer',
        message: 'counts as "wepon", which is not there',
        cure: 'name the id of an entry, or add that entry',
      },
    ]);
  });

  it('refuses an id twice, and says where the other is', () => {
    const findings = check(weapon, { ...howitzer, id: 'weapon', is: [] });
    expect(findings.map(({ code, message }) => `${code}: ${message}`)).toContain(
      'duplicate-id: the id is taken by "weapon" (weapons.yaml:1)',
    );
  });

  it('refuses circles of any length', () => {
    expect(codes({ ...weapon, is: ['weapon'] })).toEqual(['weapon circle']);
    const gun = { ...weapon, id: 'gun', term: 'gun', is: ['howitzer'], example: 'A gun fired.' };
    expect(codes({ ...weapon, is: ['gun'] }, howitzer, gun)).toEqual([
      'weapon circle',
      'howitzer circle',
      'gun circle',
    ]);
  });

  it('refuses plurals and spellings that come by themselves', () => {
    expect(codes({ ...weapon, also: ['weapons'] })).toEqual(['weapon needless-form']);
    const harbour = { ...weapon, id: 'harbour', term: 'harbour', example: 'The harbor is shut.' };
    expect(codes({ ...harbour, also: ['harbor'] })).toEqual(['harbour needless-form']);
    expect(codes({ ...weapon, also: ['Weapon'] })).toEqual(['weapon needless-form']);
  });

  it('wants a word beside its name, because the name asks for capitals', () => {
    expect(codes({ ...weapon, also: ['Peacemaker', 'peacemaker'] })).toEqual([]);
  });

  it('refuses one surface for two things that nothing wider holds', () => {
    const tank = { ...weapon, id: 'tank', term: 'tank', is: ['weapon'], example: 'A tank rolled.' };
    const cistern = {
      ...weapon,
      id: 'cistern',
      term: 'cistern',
      also: ['tank'],
      example: 'A cistern leaked.',
    };
    expect(codes(weapon, tank, cistern)).toEqual(['cistern contradiction', 'cistern contradiction']);
    expect(codes(weapon, tank, { ...cistern, is: ['weapon'] })).toEqual([]);
  });

  it('tells a name from a word that is spelt alike', () => {
    const who = { ...weapon, id: 'who', term: 'WHO', example: 'The WHO warned.' };
    const question = { ...weapon, id: 'question', term: 'who', example: 'It asked who did it.' };
    expect(codes(who, question)).toEqual([]);
  });

  it('refuses an axis with one side only', () => {
    const pole = { axis: 'lethality', side: 1 };
    expect(codes({ ...weapon, pole })).toEqual(['weapon one-sided-axis']);
    const helmet = { ...weapon, id: 'helmet', term: 'helmet', example: 'A helmet saved him.' };
    expect(codes({ ...weapon, pole }, { ...helmet, pole: { ...pole, side: -1 } })).toEqual([]);
  });

  it('refuses an example in which a longer term covers the entry, and names that term', () => {
    const lethal = { ...weapon, id: 'lethal-weapon', term: 'lethal weapon', example: 'Lethal weapons, no.' };
    const findings = check({ ...weapon, example: 'It sent lethal weapons.' }, lethal);
    expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'example-without-term: is not found in its own example; "lethal-weapon" is',
    ]);
  });
});
