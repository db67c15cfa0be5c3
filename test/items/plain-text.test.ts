import { expect, test } from 'vitest';
import { makeSnapshot } from '../../src/items/make-item.ts';
import { plainText } from '../../src/items/plain-text.ts';

test('markup goes, blocks stay apart, entities are decoded', () => {
  expect(plainText('<p>One &amp; two</p><p>Three<br>four</p><ul><li>a</li><li>b</li></ul>')).toBe(
    'One & two\n\nThree\nfour\n\n• a\n• b',
  );
});

test('plain text keeps its line breaks', () => {
  expect(plainText('Q: Is it so?\r\nA: No.\n\n\n\nMore.\u200B ')).toBe('Q: Is it so?\nA: No.\n\nMore.');
});

test('scripts and pictures leave nothing behind', () => {
  expect(plainText('<script>alert(1)</script><img src=x onerror=y><p>Text</p>')).toBe('Text');
});

test('a sign for less-than is no markup', () => {
  expect(plainText('inflation < 2 per cent')).toBe('inflation < 2 per cent');
});

test('the snapshot is title, blank line, body', () => {
  const { text, titleEnd } = makeSnapshot('A title', 'A body.');
  expect(text).toBe('A title\n\nA body.');
  expect(text.slice(0, titleEnd)).toBe('A title');
  expect(makeSnapshot('', 'A body.').text).toBe('A body.');
  expect(makeSnapshot('A title', '').text).toBe('A title');
});
