import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeEdit } from '../../src/items/describe-edit.ts';

describe('describeEdit', () => {
  it('gives the passages that an edit took away and put in', () => {
    expect(
      describeEdit(
        'We rule out sending arms. Talks go on.',
        'We do not rule out sending arms. Talks have ended.',
      ),
    ).toEqual([
      { removed: '', added: 'do not' },
      { removed: 'go on', added: 'have ended' },
    ]);
  });

  it('gives one passage for words that changed together', () => {
    expect(describeEdit('under no circumstances at all', 'under certain conditions at all')).toEqual([
      { removed: 'no circumstances', added: 'certain conditions' },
    ]);
  });

  it('gives none for the same text', () => {
    expect(describeEdit('same', 'same')).toEqual([]);
  });

  it('ends soon on long texts without a word in common', () => {
    const text = (word: string): string =>
      Array.from({ length: 40_000 }, (_, at) => `${word}${at}`).join(' ');
    const from = performance.now();
    expect(describeEdit(text('a'), text('b')).length).toBeGreaterThan(0);
    expect(performance.now() - from).toBeLessThan(5000);
  });

  it('has something to say whenever words differ', () => {
    const words = fc.array(fc.constantFrom('arms', 'aid', 'not', 'will', 'talks'), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const passages = describeEdit(before.join(' '), after.join(' '));
        expect(passages.length > 0).toBe(before.join(' ') !== after.join(' '));
      }),
    );
  });
});
