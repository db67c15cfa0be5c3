/**
 * Cuts the entries out of a feed's text as they stand. Linear however the text is broken: an entry without
 * an end ends the search.
 */
export function cutFragments(xml: string, tag: 'item' | 'entry'): string[] {
  const fragments: string[] = [];
  const open = `<${tag}`;
  const close = `</${tag}>`;
  const used = quotes.filter(([mark]) => xml.includes(mark));
  for (let start = xml.indexOf(open); start !== -1; start = xml.indexOf(open, start + 1)) {
    // <items> of RSS 1.0 is not an <item>.
    if (!/[\s>/]/.test(xml[start + open.length] ?? '')) continue;
    const end = endOfElement(xml, start, close, used);
    if (end === -1) break;
    fragments.push(xml.slice(start, end));
    start = end - 1;
  }
  return fragments;
}

/** Where the element ends, looking past CDATA and comments that quote its closing tag. */
function endOfElement(xml: string, start: number, close: string, used: Quotes): number {
  const tagEnd = xml.indexOf('>', start);
  if (tagEnd === -1) return -1;
  if (xml[tagEnd - 1] === '/') return tagEnd + 1;
  let from = tagEnd;
  for (;;) {
    const end = xml.indexOf(close, from);
    if (end === -1) return -1;
    const quoted = endOfQuote(xml, from, end, used);
    if (quoted === undefined) return end + close.length;
    from = quoted;
  }
}

type Quotes = readonly (readonly [open: string, close: string])[];

const quotes: Quotes = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
];

/** The end of a CDATA section or comment that begins before `end` and reaches beyond it. */
function endOfQuote(xml: string, from: number, end: number, used: Quotes): number | undefined {
  if (used.length === 0) return undefined;
  const between = xml.slice(from, end);
  for (const [open, close] of used) {
    const last = between.lastIndexOf(open);
    if (last === -1 || between.includes(close, last + open.length)) continue;
    const closed = xml.indexOf(close, end);
    if (closed !== -1) return closed + close.length;
  }
  return undefined;
}

/** What stands inside the first element of that name, as written: mixed content keeps its order. */
export function innerMarkup(fragment: string, tag: string): string | undefined {
  const open = new RegExp(`<${tag}(?:\\s[^>]*)?>`).exec(fragment);
  if (!open) return undefined;
  const start = open.index + open[0].length;
  const end = fragment.indexOf(`</${tag}>`, start);
  return end === -1 ? undefined : fragment.slice(start, end);
}
