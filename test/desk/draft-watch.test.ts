import { expect, test } from 'vitest';
import { readWatchForm, writeWatchForm } from '../../src/desk/draft-watch.ts';
import { isTrouble } from '../../src/desk/trouble.ts';
import { seoul } from '../support/desk-world.ts';

const form = {
  government: 'KOR',
  name: 'Arms for Ukraine',
  keywords: 'Ukraine, weapons; weapons\nlethal aid',
  baseline: 'South Korea gives only non-lethal support.',
  positions:
    'none: Nothing at all\n* Non-lethal: Only non-lethal support\nSupplies weapons to Ukraine directly',
  since: '2023-07-15 https://mofa.example/a',
};

test('reads what a person typed', () => {
  expect(readWatchForm(form, '2024-10-22')).toEqual({
    government: 'KOR',
    topic: {
      id: 'arms-for-ukraine',
      name: 'Arms for Ukraine',
      description: '',
      keywords: ['Ukraine', 'weapons', 'lethal aid'],
      positions: [
        { id: 'none', says: 'Nothing at all' },
        { id: 'non-lethal', says: 'Only non-lethal support' },
        { id: 'supplies-weapons-to-ukraine', says: 'Supplies weapons to Ukraine directly' },
      ],
    },
    baseline: {
      position: 'non-lethal',
      statement: 'South Korea gives only non-lethal support.',
      asOf: '2023-07-15',
      source: { name: 'mofa.example', url: 'https://mofa.example/a' },
    },
  });
});

test('positions and the day may be left out; a Korean name has an id', () => {
  const read = readWatchForm({ ...form, name: '무기 지원', positions: '', since: '' }, '2024-10-22');
  expect(read).toMatchObject({ topic: { name: '무기 지원' }, baseline: { asOf: '2024-10-22' } });
  if (isTrouble(read)) throw new Error('refused');
  expect(read.topic.id).toMatch(/^[a-z0-9-]+$/);
});

test('tells every flaw at once', () => {
  const flawed = { ...form, keywords: ' , ', positions: 'a: x\na: y', since: 'spring ftp://x' };
  const read = readWatchForm(flawed, '2024-10-22');
  if (!isTrouble(read) || read.trouble !== 'bad-watch') throw new Error('accepted');
  expect(read.flaws).toEqual([
    { field: 'keywords', code: 'too-little' },
    { field: 'since', code: 'unreadable' },
    { field: 'positions', code: 'star' },
    { field: 'positions', code: 'twice' },
  ]);
  const long = readWatchForm(
    { ...form, name: '!', keywords: Array.from({ length: 26 }, (_, at) => `word ${at}`).join(',') },
    '2024-10-22',
  );
  expect(long).toMatchObject({
    flaws: [
      { field: 'name', code: 'unreadable' },
      { field: 'keywords', code: 'too-much', most: 25 },
    ],
  });
});

test('the form of a watch gives that watch again', () => {
  const read = readWatchForm(writeWatchForm(seoul), '2024-10-22');
  expect(read).toMatchObject({
    topic: { id: seoul.topic.id, positions: seoul.topic.positions },
    baseline: { position: 'non-lethal', asOf: '2023-07-15' },
  });
});
