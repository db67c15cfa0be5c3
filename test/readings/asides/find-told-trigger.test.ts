import { expect, test } from 'vitest';
import { loadGovernments, loadLexicon } from '../../../src/config/load-language.ts';
import { makeItem } from '../../../src/items/make-item.ts';
import { compileWatch } from '../../../src/readings/watch/compile-watch.ts';
import { findAsides } from '../../../src/readings/asides/find-asides.ts';
import { initialState } from '../../../src/readings/initial-state.ts';
import { parseDocument } from '../../../src/readings/parse-document.ts';
import { setScene } from '../../../src/readings/set-scene.ts';
import { seoul, seoulAt } from '../../support/desk-world.ts';

const { lexicon } = loadLexicon('config', loadGovernments('config'));
const watch = compileWatch(seoul, lexicon);
const move = 'South Korea may send weapons to Ukraine.';

function triggersIn(sentence: string): string[] {
  const provenance = { name: 'Wire', kind: 'wire', publisher: 'Wire' } as const;
  const item = makeItem(
    { title: 'Seoul weighs arms', content: `${move} ${sentence}`, published: seoulAt },
    { id: 'x', sourceId: 'x', provenance, polledAt: seoulAt },
  );
  const scene = setScene(parseDocument(item, lexicon), watch, initialState(watch));
  return findAsides(scene, undefined).flatMap(({ kind, quote }) => (kind === 'trigger' ? [quote.text] : []));
}

test('a reason in a sentence of its own is what has happened by now', () => {
  expect(triggersIn('Stocks of shells in Europe have been drawn down, the minister said.')).toEqual([
    'Stocks of shells in Europe have been drawn down',
  ]);
});

test('what has not happened, what the government did itself, and what "we" have done is none', () => {
  expect(triggersIn('The message to Moscow has not changed.')).toEqual([]);
  expect(triggersIn('South Korea has signed a contract for two new ferries.')).toEqual([]);
  expect(triggersIn('Our work for refugees has been praised.')).toEqual([]);
});

test('a reason that words name is the only one', () => {
  const named = triggersIn('Stocks have been drawn down. It moves after North Korea sent troops to Russia.');
  expect(named).toEqual(['after North Korea sent troops to Russia']);
});
