import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText } from '../../src/items/hash-text.ts';
import type { Quote } from '../../src/readings/reading.ts';
import { isProven } from '../../src/shifts/prove-shift.ts';

const quoted = fc.string({ minLength: 1, maxLength: 200 }).chain((text) =>
  fc
    .tuple(fc.constant(text), fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
    .map(([whole, from, size]) => {
      const end = Math.min(whole.length, from + size);
      const quote: Quote = { snapshot: hashText(whole), start: from, end, text: whole.slice(from, end) };
      return { whole, quote };
    }),
);

test('a quote that stands in its snapshot is proven', () => {
  fc.assert(fc.property(quoted, ({ whole, quote }) => isProven(quote, () => whole)));
});

test('a changed snapshot proves nothing', () => {
  fc.assert(
    fc.property(quoted, fc.string({ minLength: 1 }), ({ whole, quote }, more) => {
      expect(isProven(quote, () => whole + more)).toBe(false);
      expect(isProven(quote, () => more + whole)).toBe(false);
    }),
  );
});

test('a changed quote is not proven', () => {
  fc.assert(
    fc.property(quoted, fc.string({ minLength: 1 }), ({ whole, quote }, more) => {
      const changed = [
        { ...quote, text: quote.text + more },
        { ...quote, start: quote.start - 1 },
        { ...quote, end: quote.end + whole.length + 1 },
        { ...quote, start: quote.end, text: '' },
        { ...quote, snapshot: hashText(whole + more) },
        { ...quote, start: quote.start + 0.5 },
      ];
      for (const wrong of changed) expect(isProven(wrong, () => whole)).toBe(false);
    }),
  );
});

test('a snapshot that is not stored proves nothing', () => {
  fc.assert(fc.property(quoted, ({ quote }) => !isProven(quote, () => undefined)));
});
