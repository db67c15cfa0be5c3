import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../src/config/problem.ts';
import { jsonSchemas } from '../../src/config/json-schemas.ts';
import { readConfig } from '../../src/config/read-config.ts';

const government = 'id: KOR\nname: South Korea\nregion: East Asia\n';
const sources =
  '- id: mofa\n  name: MOFA\n  url: https://mofa.example/rss\n  kind: official\n  government: KOR\n';
const watch = `topic:
  id: arms
  name: Arms
  keywords: [arms]
  positions:
    - {id: none, says: no arms}
    - {id: arms, says: arms}
watches:
  - government: KOR
    baseline: {position: none, statement: No arms are sent., asOf: 2023-07-15}
`;

function configFolder(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'weathervane-config-'));
  mkdirSync(join(folder, 'governments'));
  mkdirSync(join(folder, 'watches'));
  const all = {
    'weathervane.yaml': 'schedule: "*/5 * * * *"\n',
    'governments/kor.yaml': government,
    'sources.yaml': sources,
    'watches/arms.yaml': watch,
    ...files,
  };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  return folder;
}

const problemsOf = (files: Record<string, string>): string[] => {
  const folder = configFolder(files);
  return readConfig(folder).problems.map((problem) => describeProblem(problem).replace(`${folder}/`, ''));
};

describe('readConfig', () => {
  it('reads a sound folder without a word', () => {
    const { config, problems } = readConfig(configFolder());
    expect(problems).toEqual([]);
    expect(config.watches.map((each) => each.id)).toEqual(['kor-arms']);
  });

  it.each([
    [
      'an unknown field',
      { 'weathervane.yaml': 'shedule: "* * * * *"\n' },
      'weathervane.yaml:1 shedule: unknown field "shedule". Cure: write "schedule", or remove it.',
    ],
    [
      'a schedule that is none',
      { 'weathervane.yaml': 'schedule: often\n' },
      'weathervane.yaml:1 schedule: "often" is not a cron expression',
    ],
    [
      'a government that does not exist',
      { 'watches/arms.yaml': watch.replace('government: KOR', 'government: KRO') },
      'watches/arms.yaml:9 watches[0].government: there is no government "KRO". Cure: did you mean KOR.',
    ],
    [
      'a baseline off the ladder',
      { 'watches/arms.yaml': watch.replace('position: none', 'position: nonne') },
      'watches/arms.yaml:10 watches[0].baseline.position: position "nonne" is not on the topic\'s ladder. Cure: write one of none, arms.',
    ],
    [
      'a watch without a government',
      { 'watches/arms.yaml': watch.replace('  - government: KOR\n    baseline', '  - baseline') },
      'watches/arms.yaml:9 watches[0].government: Invalid input',
    ],
    [
      'a position twice',
      { 'watches/arms.yaml': watch.replace('id: arms, says', 'id: none, says') },
      'watches/arms.yaml:7 topic.positions[1].id: position "none" stands twice',
    ],
    [
      'a source twice',
      { 'sources.yaml': sources + sources },
      'sources.yaml:6 [1].id: "mofa" is also the id of source 1',
    ],
    [
      'an official source without a government',
      { 'sources.yaml': sources.replace('  government: KOR\n', '') },
      'sources.yaml:4 [0].kind: "mofa" is official and names no government',
    ],
    [
      'a date that is none',
      { 'watches/arms.yaml': watch.replace('2023-07-15', '15 July 2023') },
      'watches/arms.yaml:10 watches[0].baseline.asOf: Invalid ISO date. Cure: write the day as YYYY-MM-DD.',
    ],
    ['text that is not YAML', { 'sources.yaml': '- id: [unclosed\n' }, 'sources.yaml:2: is not valid YAML'],
    [
      'an id twice',
      { 'governments/prk.yaml': government },
      'governments/prk.yaml:1 id: "KOR" is already defined in',
    ],
    [
      'an address with another protocol',
      { 'sources.yaml': sources.replace('https', 'ftp') },
      'sources.yaml:3 [0].url: use an http or https address',
    ],
  ])('names %s with its place and cure', (_name, files, expected) => {
    expect(problemsOf(files).join('\n')).toContain(expected);
  });

  it('names every mistake in one run', () => {
    const problems = problemsOf({
      'weathervane.yaml': 'schedule: often\nretentionDays: -1\n',
      'sources.yaml': sources.replace('KOR', 'KRO'),
      'watches/arms.yaml': watch
        .replace('asOf: 2023-07-15', 'asOf: x')
        .replace('keywords: [arms]', 'keywords: []'),
    });
    expect(problems).toHaveLength(4);
  });

  it('says so when the folder is not there', () => {
    expect(readConfig('/nowhere/config').problems[0]?.message).toBe('is not there');
  });
});

describe('the shipped configuration', () => {
  it('is sound', () => {
    expect(readConfig('config').problems).toEqual([]);
  });

  it('has schemas for editors that are up to date', () => {
    for (const [name, text] of jsonSchemas()) {
      expect(readFileSync(join('config/schema', name), 'utf8'), 'run npm run schemas').toBe(text);
    }
  });

  it('can be copied and read elsewhere', () => {
    const folder = mkdtempSync(join(tmpdir(), 'weathervane-copy-'));
    cpSync('config', folder, { recursive: true });
    expect(readConfig(folder).problems).toEqual([]);
  });
});
