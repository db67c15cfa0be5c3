import { expect, test } from 'vitest';
import { applyReview } from '../../src/desk/apply-review.ts';
import type { Move, WatchState } from '../../src/readings/watch-state.ts';

const quote = (text: string) => ({ snapshot: 's', start: 0, end: text.length, text });
const move = (item: string, at: number, from: string, to: string, more: Partial<Move> = {}): Move => ({
  item,
  at,
  from,
  to,
  direction: 'up',
  signal: 'considered',
  quote: quote(item),
  publisher: 'p',
  words: [],
  ...more,
});
const state = (held: string, settled: string, moves: readonly Move[]): WatchState => ({
  watch: 'w',
  held,
  settled,
  since: moves.at(-1)?.at ?? 0,
  baseline: quote('b'),
  moves,
});
const dismissed = { kind: 'dismissed', baselineQuote: quote('before') } as const;

test('a confirmed move is settled', () => {
  const after = applyReview(state('b', 'a', [move('1', 5, 'a', 'b')]), '1', { kind: 'confirmed' }, 9);
  expect(after).toMatchObject({ held: 'b', settled: 'b', since: 5 });
  expect(after.moves[0]?.review).toBe('confirmed');
});

test('a corrected move is settled where the person says', () => {
  const review = { kind: 'corrected', position: 'c' } as const;
  const after = applyReview(state('b', 'a', [move('1', 5, 'a', 'b')]), '1', review, 9);
  expect(after).toMatchObject({ held: 'c', settled: 'c' });
  expect(after.moves[0]).toMatchObject({ to: 'c', review: 'confirmed' });
});

test('a dismissed move is undone and remembered', () => {
  const after = applyReview(state('b', 'a', [move('1', 5, 'a', 'b')]), '1', dismissed, 9);
  expect(after).toMatchObject({ held: 'a', settled: 'a', baseline: quote('before') });
  expect(after.moves[0]?.review).toBe('dismissed');
});

test('behind a dismissed move stands the move before it, as settled as it was', () => {
  const moves = [move('1', 5, 'a', 'b'), move('2', 7, 'b', 'c')];
  expect(applyReview(state('c', 'a', moves), '2', dismissed, 9)).toMatchObject({
    held: 'b',
    settled: 'a',
    since: 5,
  });
  const announced = [move('1', 5, 'a', 'b', { signal: 'announced' }), move('2', 7, 'b', 'c')];
  expect(applyReview(state('c', 'b', announced), '2', dismissed, 9)).toMatchObject({
    held: 'b',
    settled: 'b',
  });
});

test('a decision on an older move leaves today alone', () => {
  const moves = [move('1', 5, 'a', 'b'), move('2', 7, 'b', 'c')];
  const after = applyReview(state('c', 'a', moves), '1', dismissed, 9);
  expect(after).toMatchObject({ held: 'c', settled: 'a' });
  expect(after.moves.map(({ review }) => review)).toEqual(['dismissed', undefined]);
});

test('a change of mind takes a dismissed move up again', () => {
  const once = applyReview(state('b', 'a', [move('1', 5, 'a', 'b')]), '1', dismissed, 9);
  expect(applyReview(once, '1', { kind: 'confirmed' }, 10)).toMatchObject({ held: 'b', settled: 'b' });
});

test('a move that is no longer in the state changes nothing', () => {
  const before = state('b', 'a', []);
  expect(applyReview(before, '1', { kind: 'confirmed' }, 9)).toBe(before);
});
