import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../src/language/en/split-words.ts';

const textsOf = (text: string) => splitWords(text).map((word) => word.text);

describe('splitWords', () => {
  it.each([
    ['A U-turn on arms.', ['a', 'u', 'turn', 'on', 'arms']],
    ['They won’t lift it', ['they', 'will', 'not', 'lift', 'it']],
    ["It can't, cannot, shan't", ['it', 'can', 'not', 'can', 'not', 'shall', 'not']],
    ["Seoul's envoy hasn't said", ['seoul', "'s", 'envoy', 'has', 'not', 'said']],
    ["We'll see; they've left", ['we', 'will', 'see', 'they', 'have', 'left']],
    ['The U.S. and the EU', ['the', 'u.s.', 'and', 'the', 'eu']],
    ['4.25% on 1,000 H20 chips', ['4.25', '%', 'on', '1,000', 'h20', 'chips']],
    ['«Élysée» — naïve…', ['élysée', 'naïve']],
    ['', []],
  ])('%s', (text, words) => {
    expect(textsOf(text)).toEqual(words);
  });

  it('keeps offsets into the text, also inside contractions', () => {
    const text = 'We won’t, said Seoul’s envoy';
    expect(splitWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'We',
      'wo',
      'n’t',
      'said',
      'Seoul',
      '’s',
      'envoy',
    ]);
  });

  it('gives ordered offsets that do not overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end } of splitWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
