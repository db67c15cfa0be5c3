import { expect, test } from 'vitest';
import { labelReview } from '../../src/desk/label-feedback.ts';
import { reviewContext } from '../../src/desk/review-context.ts';
import { scenarioSchema } from '../../src/evaluation/scenario.ts';
import type { ReviewRow } from '../../src/store/reviews.ts';
import { seoul, seoulItem } from '../support/desk-world.ts';

const review: ReviewRow = {
  id: 1,
  guild_id: '100',
  watch_id: seoul.id,
  item_id: seoulItem.id,
  shift_id: null,
  kind: 'no-shift',
  position: null,
  reason: null,
  note: null,
  user_id: '7',
  at: 0,
  context_json: '{}',
};
const context = reviewContext(seoul, undefined, { to: 'considering', direction: 'up', signal: 'considered' });
const goldOf = (more: Partial<ReviewRow>) => {
  const labelled = labelReview({ ...review, ...more }, seoulItem, context);
  return labelled === undefined ? undefined : scenarioSchema.parse(labelled).items[0]?.gold;
};

test.each([
  [
    { kind: 'no-shift', reason: 'routine' },
    { verdict: 'none', reason: 'routine' },
  ],
  [{ kind: 'dismissed', reason: 'known-already' }, { verdict: 'repeat' }],
  [{ kind: 'confirmed' }, { verdict: 'shift', direction: 'up', to: 'considering', signal: 'considered' }],
  [
    { kind: 'corrected', position: 'none' },
    { verdict: 'shift', direction: 'down', to: 'none' },
  ],
] as const)('%j labels its item %j', (decision, gold) => {
  expect(goldOf(decision)).toMatchObject(gold);
});

test('a decision without a reason, or to the position that was held, labels nothing', () => {
  expect(goldOf({ kind: 'no-shift' })).toBeUndefined();
  expect(goldOf({ kind: 'corrected', position: 'non-lethal' })).toBeUndefined();
});

test('a watch that stands on a rung of an older ladder labels nothing', () => {
  const moved = { ...context, baseline: { ...context.baseline, position: 'gone' } };
  const routine = { ...review, reason: 'routine' };
  expect(labelReview(routine, seoulItem, moved)).toBeUndefined();
});
