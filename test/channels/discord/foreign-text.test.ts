import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenForeign, quoteForeign } from '../../../src/channels/discord/foreign-text.ts';
import { hostileText } from './hostile-text.ts';

/** What is left of markdown when every escaped sign is taken out. */
const unescaped = (text: string): string => text.replace(/\\[^0-9A-Za-z\s]/g, '');

describe('foreign text', () => {
  it('keeps the words and makes the signs harmless', () => {
    expect(quoteForeign('“Step by step”, he said.', 100)).toBe('“Step by step”, he said.');
    expect(quoteForeign('a *b* [c](https://d.example)', 100)).toBe(
      'a \\*b\\* \\[c\\]\\(https:\\//d.example\\)',
    );
    expect(quoteForeign('@everyone <@&12>', 100)).toBe('@\u200beveryone \\<@\u200b&12\\>');
    expect(quoteForeign('# loud', 100)).toBe('\\# loud');
    expect(quoteForeign('1. list', 100)).toBe('1\\. list');
    expect(quoteForeign('one\n\ntwo\u202e!', 100)).toBe('one two!');
  });

  it('cuts between whole signs, with an ellipsis only where something is missing', () => {
    expect(quoteForeign('abcdef', 6)).toBe('abcdef');
    expect(quoteForeign('abcdefg', 6)).toBe('abcde…');
    expect(quoteForeign('ab***', 5)).toBe('ab\\*…');
    expect(quoteForeign('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 14)).toBe('👩‍👩‍👧‍👦…');
  });

  it('is harmless, well formed and within its limit for any input', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 1024 }), (text, limit) => {
        const out = quoteForeign(text, limit);
        const bare = unescaped(out);
        expect(out.length).toBeLessThanOrEqual(limit);
        expect(out.isWellFormed()).toBe(true);
        expect(bare).not.toMatch(/[*_~`|[\]()<>\\\n\r\u202a-\u202e\u2066-\u2069]/);
        expect(bare).not.toMatch(/@(everyone|here|[!&]?\d)/);
        expect(out).not.toMatch(/:\/\//);
        expect(out).not.toMatch(/^(#|-|\+|\d+\.)/);
      }),
      { numRuns: 1500 },
    );
  });

  it('flattens to one line', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(flattenForeign(text)).not.toMatch(/[\n\r\t\u0000]/);
      }),
    );
  });
});
