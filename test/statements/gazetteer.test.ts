import { describe, expect, it } from 'vitest';
import { compileGazetteer } from '../../src/statements/gazetteer.ts';
import { findMentions } from '../../src/statements/find-mentions.ts';
import { tokenize } from '../../src/statements/tokenize.ts';
import { governmentSchema } from '../../src/watches/government.ts';

const governments = [
  governmentSchema.parse({
    id: 'UKR',
    name: 'Ukraine',
    region: 'Europe',
    offices: [
      {
        title: 'President',
        class: 'head',
        holders: [{ name: 'Volodymyr Zelensky', aliases: ['Volodymyr Zelenskyy'], from: '2019-05-20' }],
      },
    ],
  }),
  governmentSchema.parse({
    id: 'NOR',
    name: 'Norway',
    region: 'Europe',
    offices: [
      {
        title: 'Prime Minister',
        class: 'head',
        holders: [{ name: 'Jonas Gahr Støre', from: '2021-10-14' }],
      },
    ],
  }),
  governmentSchema.parse({
    id: 'GBR',
    name: 'Britain',
    region: 'Europe',
    offices: [
      {
        title: 'Prime Minister',
        class: 'head',
        holders: [
          {
            name: 'Theresa May',
            surname: 'Theresa May',
            aliases: ['Mrs May'],
            from: '2016-07-13',
            to: '2019-07-24',
          },
        ],
      },
    ],
  }),
];
const france = governmentSchema.parse({
  id: 'FRA',
  name: 'France',
  region: 'Europe',
  capital: 'Paris',
  demonyms: ['French'],
  ambiguous: ['Paris', 'French'],
});
const gazetteer = compileGazetteer(
  [...governments, france],
  [{ class: 'minister', words: ['minister'] }],
  ['Paris Club', 'French fries'],
);
const words = { finite: new Set(['will']), speech: new Set(['said']), vouches: new Set<string>() };
const named = (text: string, day: string) =>
  findMentions({ tokens: tokenize(text), words }, gazetteer, day).flatMap((mention) => mention.governments);

describe('compileGazetteer', () => {
  it('finds every spelling of a surname alone', () => {
    expect(named('Zelensky said no', '2024-01-01')).toEqual(['UKR']);
    expect(named('Zelenskyy said no', '2024-01-01')).toEqual(['UKR']);
  });

  it('finds names written without their marks', () => {
    expect(named('Jonas Gahr Store said no', '2024-01-01')).toEqual(['NOR']);
    expect(named('Støre said no', '2024-01-01')).toEqual(['NOR']);
  });

  it('leaves a surname that is a word alone where the file gives the full name as the surname', () => {
    expect(named('May begins with a holiday', '2018-05-01')).toEqual([]);
    expect(named('Mrs May said no', '2018-05-01')).toEqual(['GBR']);
  });
});

describe('findMentions', () => {
  it.each([
    ['Paris said no', ['FRA']],
    ['Paris will not pay', ['FRA']],
    ['The fashion shows of Paris', []],
    ['Yesterday Kate Paris said no', []],
    ['The French foreign minister said no', ['FRA']],
    ['French wine is dear', []],
    ['France said no, and French wine is dear', ['FRA', 'FRA']],
    ['Debts to the Paris Club will be paid by France', ['FRA']],
    ['Paris, which eats French fries, will not pay', []],
  ])('hears a name that is ambiguous where it acts: %s', (text, ids) => {
    expect(named(text, '2024-01-01')).toEqual(ids);
  });
});
