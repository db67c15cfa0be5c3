import { expect, test } from 'vitest';
import { loadGovernments, loadLexicon } from '../../../src/config/load-language.ts';
import { compileWatch } from '../../../src/readings/watch/compile-watch.ts';
import { stateFeatures } from '../../../src/readings/features/state-features.ts';
import { initialState } from '../../../src/readings/initial-state.ts';
import { parseDocument } from '../../../src/readings/parse-document.ts';
import { setScene } from '../../../src/readings/set-scene.ts';
import type { WatchState } from '../../../src/readings/watch-state.ts';
import { itemOf, seoul, seoulAt } from '../../support/desk-world.ts';

const { lexicon } = loadLexicon('config', loadGovernments('config'));
const watch = compileWatch(seoul, lexicon);
const settled = initialState(watch);
const weighed: WatchState = {
  ...settled,
  held: 'considering',
  moves: [
    {
      item: 'first',
      at: seoulAt,
      from: 'non-lethal',
      to: 'considering',
      direction: 'up',
      signal: 'considered',
      quote: settled.baseline,
      publisher: 'Wire',
      words: ['arm', 'weigh'],
    },
  ],
};

function stepOf(state: WatchState, title: string, content: string): string | undefined {
  const item = itemOf({ id: 'x', title, content, at: seoulAt + 86_400_000 });
  const bag = new Map<string, number>();
  stateFeatures(setScene(parseDocument(item, lexicon), watch, state), bag);
  return [...bag.keys()].find((name) => name.startsWith('state:step:'));
}

test('what an item does is set against what was alerted before, and against the rungs ahead', () => {
  const sends = [
    'South Korea decides to supply weapons',
    'South Korea has decided to supply weapons.',
  ] as const;
  expect(stepOf(weighed, ...sends)).toBe('state:step:considered:yes:further');
  expect(stepOf(settled, ...sends)).toBe('state:step:nothing:yes:away');
  expect(stepOf(weighed, 'Rain in Seoul', 'It rained in South Korea on Friday, and nobody spoke.')).toBe(
    'state:step:considered:none:same',
  );
});
