import { expect, test } from 'vitest';
import { composeDigest } from '../../src/desk/compose-digest.ts';
import { seoul, watchOn, armsTopic } from '../support/desk-world.ts';
import { seoulView } from '../support/seoul-view.ts';

const japan = watchOn('JPN', armsTopic, 'non-lethal', 'x');
const base = { every: 'day', from: 1, until: 2, alerts: [], reaffirmed: [], unsure: [], waiting: 0 } as const;

test('the weightiest shift comes first: signal, then a person, then publishers, then confidence', () => {
  const reported = { ...seoulView, id: 'reported', signal: 'reported', publishers: 5 } as const;
  const considered = { ...seoulView, id: 'considered', signal: 'considered', publishers: 1 } as const;
  const wider = { ...seoulView, id: 'wider', signal: 'considered', publishers: 4 } as const;
  const announced = { ...seoulView, id: 'announced', signal: 'announced', publishers: 1 } as const;
  const review = { says: 'confirmed', by: '1', at: 5 } as const;
  const confirmed = { ...reported, id: 'confirmed', review } as const;
  const { moved } = composeDigest({ ...base, alerts: [reported, considered, confirmed, wider, announced] });
  expect(moved.map(({ id }) => id)).toEqual(['announced', 'confirmed', 'wider', 'considered', 'reported']);
});

test('what a person dismissed is left out; what moved is not reaffirmed as well', () => {
  const review = { says: 'dismissed', by: '1', at: 5 } as const;
  const view = { ...seoulView, watch: seoul.id };
  const dismissed = composeDigest({
    ...base,
    alerts: [{ ...view, review }],
    reaffirmed: [seoul, japan, japan],
  });
  expect(dismissed.moved).toEqual([]);
  expect(dismissed.reaffirmed.map(({ watch, count }) => [watch, count])).toEqual([
    [japan.id, 2],
    [seoul.id, 1],
  ]);
  const moved = composeDigest({ ...base, alerts: [view], reaffirmed: [seoul, japan] });
  expect(moved.reaffirmed.map(({ watch }) => watch)).toEqual([japan.id]);
});
