import { expect, test } from 'vitest';
import { FeatureRows } from '../../../src/readings/model/feature-rows.ts';
import { NamedFeatures } from '../../../src/readings/features/feature-bag.ts';

const rows = new FeatureRows([
  'title:w:deploy',
  'title:b:will deploy',
  'title:b:: ;',
  'held:w:deploy weigh',
  'held:weigh',
]);

test('a word or a pair is found by its parts where its name would be found', () => {
  expect(rows.ofWord('title:w', 'deploy')).toBe(0);
  expect(rows.ofPair('title:b', 'will', 'deploy')).toBe(1);
  expect(rows.ofPair('title:b', ':', ';')).toBe(2);
  expect(rows.ofPair('held:w', 'deploy', 'weigh')).toBe(3);
  expect(rows.of('held:weigh')).toBe(4);
});

test('words that the model knows in other places are not found in this one', () => {
  expect(rows.ofWord('title:w', 'will')).toBeUndefined();
  expect(rows.ofWord('body:w', 'deploy')).toBeUndefined();
  expect(rows.ofPair('title:b', 'deploy', 'will')).toBeUndefined();
  expect(rows.ofPair('body:b', 'will', 'deploy')).toBeUndefined();
});

test('training names words and pairs as the rows do', () => {
  const bag = new NamedFeatures();
  bag.markWord('title:w', 'deploy');
  bag.markPair('title:b', 'will', 'deploy');
  expect([...bag.keys()].map((name) => rows.of(name))).toEqual([0, 1]);
});
