import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampMarkdown, clampText } from '../../../src/channels/discord/clamp-text.ts';
import { quoteForeign } from '../../../src/channels/discord/foreign-text.ts';
import { hostileText } from './hostile-text.ts';

describe('clampText', () => {
  it('cuts between code points', () => {
    expect(clampText('abc', 3)).toBe('abc');
    expect(clampText('abcd', 3)).toBe('ab…');
    expect(clampText('ab😀', 3)).toBe('ab…');
    expect(clampText('a\ud83d', 9)).toBe('a\ufffd');
  });

  it('holds its limit for any input', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 0, max: 300 }), (text, limit) => {
        expect(clampText(text, limit).length).toBeLessThanOrEqual(limit);
        expect(clampText(text, limit).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('clampMarkdown', () => {
  it('leaves nothing half open', () => {
    expect(clampMarkdown('some words [a link](https://a.example) more', 30)).toBe('some words…');
    expect(clampMarkdown('some words **bold words** more', 20)).toBe('some words…');
    expect(clampMarkdown('some words <t:1700000000:D> more', 20)).toBe('some words…');
    expect(clampMarkdown('some words \\* more', 13)).toBe('some words…');
    expect(clampMarkdown('some `code` here', 13)).toBe('some `code`…');
  });

  it('closes the span behind the cut where one span covers everything', () => {
    expect(clampMarkdown(`**${'a'.repeat(50)}**`, 20)).toBe(`**${'a'.repeat(15)}…**`);
  });

  it('balances every mark, whatever was quoted between them', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 60, max: 500 }), (text, limit) => {
        const line = `**Head** [link](https://a.example/x) <t:1:D> > ${quoteForeign(text, 400)} **tail** \`end\``;
        const out = clampMarkdown(line, limit);
        const bare = out.replace(/\\[^0-9A-Za-z\s]/g, '');
        expect(out.length).toBeLessThanOrEqual(limit);
        expect(bare.match(/\*\*/g)?.length ?? 0).toSatisfy((count: number) => count % 2 === 0);
        expect(bare.match(/`/g)?.length ?? 0).toSatisfy((count: number) => count % 2 === 0);
        expect(bare).not.toMatch(/\[[^\]]*$|\]\([^)]*$|<[^>]*$|\\$/);
      }),
      { numRuns: 500 },
    );
  });
});
