/**
 * Text of feeds and of people is foreign: it may hold mentions, markdown, links and characters that turn the line
 * around. What comes out of here reads as it came and does nothing.
 */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Longer clusters are heaps of combining marks, made to run over their neighbours. */
const longestGrapheme = 16;

/** Controls, and the marks that reorder a line; line breaks become spaces, since a quote is one paragraph. */
const invisible =
  /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Signs that mean something to Discord wherever they stand. */
const live = /[\\*_~`|[\]()<>]/g;

/** What means something only at the beginning of a line: heading, small print, list. */
const lineStart = /^(?:[#+-]|\d+(?=\.))/;

/** One paragraph of plain words: no controls, no line breaks, no lone surrogates. */
export function flattenForeign(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').replace(invisible, '').trim();
}

/** The offset of a sign that must be escaped because of where it stands, or -1. */
function startSign(plain: string): number {
  const start = lineStart.exec(plain)?.[0];
  if (start === undefined) return -1;
  return /\d/.test(start) ? start.length : 0;
}

function defuse(cluster: string, before: string, escapes: boolean): string {
  const harmless = cluster
    .slice(0, longestGrapheme)
    .toWellFormed()
    .replace(live, '\\$&')
    .replace('@', '@\u200b');
  const breaksAddress = cluster === '/' && before === ':';
  return escapes || breaksAddress ? `\\${harmless}` : harmless;
}

/**
 * Foreign words as harmless markdown of at most `limit` UTF-16 units. An address in the words stays readable and is
 * no link: a link is set on purpose or not at all.
 */
export function quoteForeign(text: string, limit: number): string {
  // Escaping only lengthens: of a longer text the rest can never be used.
  const plain = flattenForeign(text.slice(0, 4 * limit + 1000));
  const escaped = startSign(plain);
  const pieces: string[] = [];
  let size = 0;
  let before = '';
  for (const { segment, index } of graphemes.segment(plain)) {
    const piece = defuse(segment, before, index === escaped);
    pieces.push(piece);
    size += piece.length;
    before = segment;
    if (size > limit) break;
  }
  if (size <= limit) return pieces.join('');
  while (size > limit - 1) size -= pieces.pop()?.length ?? size;
  return `${pieces.join('').trimEnd()}…`;
}
