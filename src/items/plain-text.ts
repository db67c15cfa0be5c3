import { compile } from 'html-to-text';

/** Longest body that is read, in UTF-16 code units; what lies behind is cut. */
export const longestBody = 200_000;

const convert = compile({
  wordwrap: false,
  preserveNewlines: false,
  limits: { maxInputLength: longestBody, maxDepth: 60, maxChildNodes: 20_000 },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'style', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'table', options: { uppercaseHeaderCells: false } },
    { selector: 'ul', options: { itemPrefix: '• ' } },
  ],
});

const markup = /<\/?[a-z!][^<>]*>|&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});/iu;

// Control characters, zero-width marks and byte-order marks carry no meaning and would break quotes in two.
const invisible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/**
 * What a person would read: markup removed, entities decoded, block breaks kept as blank lines. Plain text keeps
 * its single line breaks, so that quotes stand in the publisher's own words.
 */
export function plainText(content: string): string {
  const cut = content.length > longestBody ? content.slice(0, longestBody) : content;
  const text = markup.test(cut) ? convert(cut) : cut;
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(invisible, '')
    .replace(/\u00A0/gu, ' ')
    .replace(/[ \t]+\n/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
