import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePhrases, matchPhrases } from '../../../src/readings/thesaurus/compile-phrases.ts';
import { splitWords } from '../../../src/language/en/split-words.ts';

const compileAll = (phrases: readonly string[]) =>
  compilePhrases(phrases.map((entry) => ({ entry, surfaces: [entry.split(' ')] })));

function find(phrases: readonly string[], text: string): string[] {
  const tokens = splitWords(text).map((word) => word.text);
  return matchPhrases(compileAll(phrases), tokens).map(
    ({ entry, start, end }) => `${entry} @${String(start)}-${String(end)}`,
  );
}

describe('matchPhrases', () => {
  it('prefers the longer phrase, wherever it begins', () => {
    expect(find(['rule', 'rule out', 'not rule out'], 'It does not rule out a rule')).toEqual([
      'not rule out @2-5',
      'rule @6-7',
    ]);
    expect(find(['decide to', 'to put on hold'], 'They decide to put on hold')).toEqual([
      'to put on hold @2-6',
    ]);
  });

  it('lets up to four words stand in a gap, and keeps them free for other phrases', () => {
    const phrases = ['put … on hold', 'ban', 'exports'];
    expect(find(phrases, 'put on hold')).toEqual(['put … on hold @0-3']);
    expect(find(phrases, 'put the ban on exports on hold')).toEqual([
      'put … on hold @0-7',
      'ban @2-3',
      'exports @4-5',
    ]);
    expect(find(phrases, 'put the very long ban there on hold')).toEqual(['ban @4-5']);
  });

  it('fills a gap with as little as it can', () => {
    expect(find(['turn … down'], 'turn it down and sit down')).toEqual(['turn … down @0-3']);
  });

  it('yields every entry that shares a surface', () => {
    const phrases = compilePhrases([
      { entry: 'verb', surfaces: [['cut']] },
      { entry: 'noun', surfaces: [['cut'], ['cuts']] },
    ]);
    expect(matchPhrases(phrases, ['a', 'cut']).map(({ entry }) => entry)).toEqual(['verb', 'noun']);
  });

  it('never gives a word to two phrases, and only finds what stands there', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd');
    const phrase = fc
      .array(fc.oneof(word, fc.constant('…')), { minLength: 1, maxLength: 4 })
      .filter((words) => {
        const inner = words.slice(1, -1);
        return (
          words[0] !== '…' && words.at(-1) !== '…' && !inner.some((w, i) => w === '…' && inner[i + 1] === '…')
        );
      });
    fc.assert(
      fc.property(
        fc.array(phrase, { maxLength: 6 }),
        fc.array(word, { maxLength: 20 }),
        (phrases, tokens) => {
          const texts = [...new Set(phrases.map((words) => words.join(' ')))];
          const matches = matchPhrases(compileAll(texts), tokens);
          const owned = matches.flatMap(({ words }) => words);
          expect(new Set(owned).size).toBe(owned.length);
          for (const { entry, words } of matches) {
            const own = entry.split(' ').filter((part) => part !== '…');
            expect(words.map((at) => tokens[at])).toEqual(own);
          }
          expect(matches.map(({ start }) => start)).toEqual(
            matches.map(({ start }) => start).toSorted((a, b) => a - b),
          );
        },
      ),
    );
  });

  it('takes a hostile sentence in its stride', () => {
    const tokens = Array.from({ length: 100_000 }, () => 'on');
    const before = process.cpuUsage();
    expect(matchPhrases(compileAll(['on', 'on … on', 'on … on … hold']), tokens).length).toBe(50_000);
    // Time of the processor, so that a busy machine does not count.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
  });
});
