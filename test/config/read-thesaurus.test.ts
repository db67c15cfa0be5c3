import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../src/config/problem.ts';
import { checkThesaurus, readThesaurus } from '../../src/config/read-thesaurus.ts';
import { compileCues } from '../../src/readings/thesaurus/compile-cues.ts';
import { matchPhrases } from '../../src/readings/thesaurus/compile-phrases.ts';
import { cueClasses } from '../../src/readings/thesaurus/cue.ts';
import { splitWords } from '../../src/language/en/split-words.ts';

const folder = new URL('../../config/language/en', import.meta.url).pathname;
const shipped = readThesaurus(folder);

describe('the shipped cues', () => {
  const { cues } = shipped.thesaurus;

  it('clash nowhere and are found in their own examples', () => {
    expect([...shipped.problems, ...checkThesaurus(folder)].map(describeProblem)).toEqual([]);
  });

  it('are at least 1,500, with several for every class', () => {
    expect(cues.length).toBeGreaterThanOrEqual(1500);
    const thin = cueClasses.filter((name) => cues.filter((cue) => cue.class === name).length < 3);
    expect(thin).toEqual([]);
  });

  it('carry notes that differ from their examples and say more than a word', () => {
    const poor = cues.filter(({ note, example }) => note === example || note.length < 10);
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  const { body, title } = compileCues(cues);
  const classesIn = (phrases: typeof body, text: string) =>
    matchPhrases(
      phrases,
      splitWords(text).map((word) => word.text),
    ).map(({ entry }) => `${entry.class}${entry.sign === 0 ? '' : entry.sign > 0 ? '+' : '-'}`);

  it.each([
    ['The minister would not rule out lifting the embargo', ['modal', 'open', 'remove-']],
    ['It stopped short of recognising the council', ['carries-negation-', 'recognise+']],
    ['Parliament has yet to ratify it', ['carries-negation-', 'enact+']],
    ['The bank held rates steady', ['keep+']],
    ['There is no change in our position', ['reaffirm']],
    ['In a departure from decades of neutrality, it joined', ['novelty', 'past', 'join+']],
    ['The law was struck down on Friday', ['repeal-']],
    ['They put the whole plan on hold', ['suspend-', 'intend']],
    ['The programme was cancelled', ['end-']],
    ['The program was canceled', ['end-']],
  ])('%s', (text, classes) => {
    expect(classesIn(body, text)).toEqual(expect.arrayContaining(classes));
  });

  it('keeps headline words to headlines', () => {
    expect(classesIn(title, 'Kingdom eyes grain pact')).toContain('weigh');
    expect(classesIn(body, 'Her eyes were on the grain')).not.toContain('weigh');
  });
});

describe('readThesaurus', () => {
  const scrap =
    '- {id: scrap, phrase: scrap, form: verb, class: end, sign: -1, note: Drops it for good., example: It scrapped it.}\n';

  function languageFolder(files: Record<string, string>): string {
    const folder = mkdtempSync(join(tmpdir(), 'weathervane-language-'));
    mkdirSync(join(folder, 'en', 'cues'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return join(folder, 'en');
  }

  it("adds an operator's entries and lets them replace shipped ones", () => {
    const own =
      'cues:\n' +
      '- {id: scrap, phrase: scrap, form: verb, class: end, sign: -1, note: Ours., example: They scrap it.}\n' +
      '- {id: bin, phrase: bin, form: verb, class: end, sign: -1, note: Ours too., example: They binned it.}\n';
    const { thesaurus, problems } = readThesaurus(
      languageFolder({ 'en/cues/a.yaml': scrap, 'local.yaml': own }),
    );
    expect(problems).toEqual([]);
    expect(thesaurus.cues.map(({ id, note }) => `${id}: ${note}`)).toEqual([
      'scrap: Ours.',
      'bin: Ours too.',
    ]);
  });

  it('names file, line, entry and cure where an own entry clashes with a shipped one', () => {
    const own =
      'cues:\n' +
      '- {id: junk, phrase: scrap, form: verb, class: begin, sign: 1, note: Clashes., example: They scrap it.}\n';
    const folder = languageFolder({ 'en/cues/a.yaml': scrap, 'local.yaml': own });
    const problems = checkThesaurus(folder);
    expect(problems.map(({ file, line, path }) => [file.split('/').at(-1), line, path])).toEqual([
      ['local.yaml', 2, 'junk'],
    ]);
    expect(problems[0]?.cure).toMatch(/^keep the more usual meaning/);
  });

  it('names an unknown class with its line', () => {
    const { problems } = readThesaurus(languageFolder({ 'en/cues/a.yaml': scrap.replace('end', 'finish') }));
    expect(problems.map(({ line, path }) => [line, path])).toEqual([[1, '[0].class']]);
  });
});
