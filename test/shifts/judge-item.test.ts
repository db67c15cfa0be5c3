import { expect, test } from 'vitest';
import { loadGovernments, loadLexicon } from '../../src/config/load-language.ts';
import { compileWatch } from '../../src/readings/watch/compile-watch.ts';
import { initialState } from '../../src/readings/initial-state.ts';
import { parseDocument } from '../../src/readings/parse-document.ts';
import type { WatchState } from '../../src/readings/watch-state.ts';
import { doubtMove } from '../../src/shifts/doubt-move.ts';
import { judgeItem } from '../../src/shifts/judge-item.ts';
import { itemOf, seoul, seoulAt } from '../support/desk-world.ts';

const { lexicon, presets } = loadLexicon('config', loadGovernments('config'));
const watch = compileWatch(seoul, lexicon);
const settled = initialState(watch);

/** As after an alert that the reader was so sure of: Seoul supplies weapons. */
function movedToLethal(confidence: number): WatchState {
  const { since, baseline } = settled;
  const move = {
    item: 'first',
    at: seoulAt,
    from: 'non-lethal',
    to: 'lethal',
    direction: 'up',
    signal: 'reported',
    quote: baseline,
    publisher: 'Wire',
    words: ['ship', 'shell'],
    found: { confidence, left: { settled: settled.settled, since, baseline } },
  } as const;
  return { ...settled, held: 'lethal', since: seoulAt, moves: [move] };
}

const item = itemOf({
  id: 'second',
  title: 'South Korea considers supplying weapons to Ukraine',
  content:
    'South Korea is considering supplying weapons to Ukraine, the presidential office said on Tuesday.',
  at: seoulAt + 5 * 86_400_000,
});

function judge(state: WatchState) {
  const stored = (hash: string): string | undefined =>
    hash === settled.baseline.snapshot ? seoul.baseline.statement : undefined;
  return judgeItem(parseDocument(item, lexicon), watch, state, { ...presets.wide, alertAt: 0.02 }, stored);
}

test('what follows a move that was hardly believed is told from where the policy stood before it', () => {
  const { verdict, state } = judge(movedToLethal(0.1));
  expect(verdict.shift).toMatchObject({ from: 'non-lethal', to: 'considering', direction: 'up' });
  expect(state.held).toBe('considering');
  // The move in doubt is remembered, for a person may still decide on it.
  expect(state.moves.map(({ item: id }) => id)).toEqual(['first', 'second']);
});

test('what follows a move that was sure is told from there', () => {
  const { verdict } = judge(movedToLethal(1));
  expect(verdict.shift).toMatchObject({ from: 'lethal', direction: 'down' });
});

test('nothing is doubted that a person decided, or that a baseline was set after', () => {
  const doubted = movedToLethal(0.1);
  expect(doubtMove(doubted)?.state).toEqual(settled);
  const [move] = doubted.moves;
  if (move === undefined) throw new Error('no move');
  expect(doubtMove({ ...doubted, moves: [{ ...move, review: 'confirmed' }] })).toBeUndefined();
  expect(doubtMove({ ...doubted, since: seoulAt + 1 })).toBeUndefined();
  expect(doubtMove(settled)).toBeUndefined();
});
