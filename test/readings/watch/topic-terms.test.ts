import { expect, test } from 'vitest';
import { loadGovernments, loadLexicon } from '../../../src/config/load-language.ts';
import { makeItem } from '../../../src/items/make-item.ts';
import { compileWatch } from '../../../src/readings/watch/compile-watch.ts';
import { initialState } from '../../../src/readings/initial-state.ts';
import { parseDocument } from '../../../src/readings/parse-document.ts';
import { setScene } from '../../../src/readings/set-scene.ts';
import { seoul, seoulAt } from '../../support/desk-world.ts';

const { lexicon } = loadLexicon('config', loadGovernments('config'));
const watch = compileWatch(seoul, lexicon);

function parse(text: string) {
  const provenance = { name: 'Wire', kind: 'wire', publisher: 'Wire' } as const;
  const item = makeItem(
    { title: 'Seoul', content: text, published: seoulAt },
    { id: 'x', sourceId: 'x', provenance, polledAt: seoulAt },
  );
  return parseDocument(item, lexicon);
}

function topicality(text: string): number {
  return Math.max(...setScene(parse(text), watch, initialState(watch)).topical);
}

function termsOf(text: string): string[] {
  return parse(text).terms.flatMap((hits) => hits.map(({ entry }) => entry.id));
}

test('another word for what the topic names speaks for the topic, whatever lies between the two', () => {
  expect(topicality('The cabinet agreed on Friday to hand over self-propelled howitzers.')).toBeGreaterThan(
    0.5,
  );
  expect(topicality('The cabinet agreed on Friday to hand over the minutes of its session.')).toBeLessThan(
    0.3,
  );
});

test("the topic's own words do not count twice", () => {
  const once = topicality('It spoke of weapons on Friday evening.');
  const bare = { ...watch, topicTerms: new Map<string, number>() };
  const document = parse('It spoke of weapons on Friday evening.');
  expect(once).toBeCloseTo(Math.max(...setScene(document, bare, initialState(bare)).topical), 5);
});

test('a word with another everyday meaning counts beside a clear term of its kind alone', () => {
  expect(termsOf('The tank was full of fish.')).not.toContain('tank');
  expect(termsOf('The howitzer came, and so did the tank.')).toContain('tank');
  expect(termsOf('Each battle tank was full of fish.')).toContain('tank');
});
