import { expect, test } from 'vitest';
import { loadGovernments, loadLexicon } from '../../../src/config/load-language.ts';
import { makeItem } from '../../../src/items/make-item.ts';
import { compileWatch } from '../../../src/readings/watch/compile-watch.ts';
import { indexWatches } from '../../../src/readings/watch/index-watches.ts';
import { parseDocument } from '../../../src/readings/parse-document.ts';
import { seoul, seoulAt } from '../../support/desk-world.ts';

const { lexicon } = loadLexicon('config', loadGovernments('config'));
const index = indexWatches([compileWatch(seoul, lexicon)]);

function isRead(text: string, government?: string): boolean {
  const kind = government === undefined ? 'wire' : 'official';
  const provenance = {
    name: kind,
    kind,
    publisher: kind,
    ...(government === undefined ? {} : { government }),
  } as const;
  const item = makeItem(
    { title: 'Statement', content: text, published: seoulAt },
    { id: 'x', sourceId: 'x', provenance, polledAt: seoulAt },
  );
  return index.candidates(parseDocument(item, lexicon)).length > 0;
}

const sends = 'will send lethal weapons to Ukraine, and no longer only non-lethal military equipment.';

test('an item that names the watched government is read for a word of the topic', () => {
  expect(isRead('South Korea looks at Ukraine again.')).toBe(true);
  expect(isRead('South Korea has a new stamp with a tiger on it.')).toBe(false);
});

test('one that names nobody, or others alone, is read where it is full of the topic', () => {
  expect(isRead('The government will send lethal weapons, no longer only non-lethal equipment.')).toBe(true);
  expect(isRead('The government has a new stamp with a tiger on it.')).toBe(false);
  expect(isRead(`The government ${sends}`)).toBe(true);
  expect(isRead('Ukraine asks for weapons.')).toBe(false);
});

test('another government that speaks of itself is not read, and is where it names the watched one', () => {
  expect(isRead(`Our government ${sends}`, 'DEU')).toBe(false);
  expect(isRead(`Our government ${sends} South Korea does not.`, 'DEU')).toBe(true);
  expect(isRead(`Our government ${sends}`, 'KOR')).toBe(true);
});
