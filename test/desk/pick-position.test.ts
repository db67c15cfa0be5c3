import { expect, test } from 'vitest';
import { pickPosition } from '../../src/desk/guild-watches.ts';
import { directionOf } from '../../src/desk/review-reading.ts';

const plain = { id: 'visas', name: 'Visas', description: '', keywords: ['visa'] };

test('a topic without positions has two, which a person can pick', () => {
  expect(pickPosition('changed', plain)).toEqual({
    id: 'changed',
    says: 'The policy on record is changed',
  });
  expect(directionOf(plain, 'as-stated', 'changed')).toBe('up');
  expect(directionOf(plain, 'changed', 'as-stated')).toBe('down');
});

test('a position that no ladder holds is answered with those that there are', () => {
  expect(pickPosition('lethal', plain)).toEqual({
    trouble: 'unknown-position',
    typed: 'lethal',
    like: ['as-stated', 'changed'],
  });
});
