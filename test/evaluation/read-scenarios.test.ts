import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readScenario, readScenarios } from '../../src/evaluation/read-scenarios.ts';

const sound = readFileSync('test/scenarios/dev/kor-arms-for-ukraine.yaml', 'utf8');

function written(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'scenario-')), 'kor-arms-for-ukraine.yaml');
  writeFileSync(file, text);
  return file;
}

test('all scenarios of the project are sound', () => {
  expect(readScenarios(['test/scenarios']).length).toBeGreaterThanOrEqual(340);
});

test('an unknown field is refused with file, line and name', () => {
  const file = written(sound.replace('asOf: 2023-07-15', 'asOf: 2023-07-15\n    sinse: 2023-01-01'));
  expect(() => readScenario(file)).toThrow(/kor-arms-for-ukraine\.yaml:\d+ watch\.baseline\.sinse/u);
});

test('a position that the topic does not have is refused', () => {
  expect(() => readScenario(written(sound.replace('position: non-lethal', 'position: unlethal')))).toThrow(
    /watch\.baseline\.position.*"unlethal" is no position/u,
  );
  expect(() => readScenario(written(sound.replace('to: considering', 'to: consider')))).toThrow(
    /items\[2\]\.gold\.to.*"consider" is no position/u,
  );
});

test('a folder that is not there is refused by name', () => {
  expect(() => readScenarios(['no/such/folder'])).toThrow(/no\/such\/folder/u);
});

test('two scenarios of one id are refused', () => {
  expect(() => readScenarios(['test/scenarios/dev/kor-arms-for-ukraine.yaml', written(sound)])).toThrow(
    /stands in/u,
  );
});
