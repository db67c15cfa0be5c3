import { expect, test } from 'vitest';
import { loadGovernments, loadLexicon } from '../../../src/config/load-language.ts';
import { describeFeature } from '../../../src/readings/model/describe-feature.ts';

const { lexicon } = loadLexicon('config', loadGovernments('config'));

test.each([
  [
    'state:step:considered:yes:further',
    'considered was alerted before; now it decides or acts, and it sounds like a position further on',
  ],
  ['state:then:reported:age:2-days', 'what was alerted before: then reported age 2 days'],
  ['title:clause:own:other', 'the government itself says what another government does in the title'],
  ['lead:clause:own:own', 'the government itself says what it does in the first sentence'],
  ['any:cue:decide:ours', 'words of the kind "decide" in what was read, by the government itself'],
  [
    'lead:act:yes:against:on',
    'it decides or acts in the first sentence, the other way than the position held, beside the topic',
  ],
  [
    'act:permit:maybe:forbid',
    'it weighs or intends, by words of the kind "permit", where the position held is of the kind "forbid"',
  ],
  ['title:w:NUM', 'a number in the title'],
  ['title:b:OWN will', 'the watched government, then "will" in the title'],
  ['body:b:^ TOPIC', 'a word of the topic to begin with in the body'],
  ['held:w:deploy weigh', '"deploy", where the position held is of the kind "weigh"'],
  ['names:only-others', 'other governments alone are named'],
])('%s is told in words', (feature, words) => {
  expect(describeFeature(feature, (stem) => stem)).toBe(words);
});

test('no summand of the shipped model is told by its name', () => {
  const bare = lexicon.model.rows.names.filter(
    (name) =>
      describeFeature(name, (stem) => stem) === name.replaceAll(/[-:]/gu, ' ') ||
      /\b(?:OWN|OTHER|TOPIC|NUM)\b/u.test(describeFeature(name, (stem) => stem)),
  );
  expect(bare).toEqual([]);
});

test('the longest summand fits into a line of a message', () => {
  const lengths = lexicon.model.rows.names.map((name) => describeFeature(name, (stem) => stem).length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(140);
});
