/** Where a feed's root must have begun: some carry licences and style sheets before it. */
const head = 20_000;

export type SniffedFormat = 'feed' | 'json' | 'html' | 'other-xml' | 'unreadable' | 'none';

/** What a text claims to be, by its first element. */
export function sniffFormat(text: string): SniffedFormat {
  const start = text
    .slice(0, head)
    .replace(/<!--.*?(?:-->|$)/gs, '')
    .trimStart();
  if (start.replaceAll('\0', '').trim() === '') return 'none';
  if (/^[[{]/.test(start)) return 'json';
  const feed = start.search(/<(?:[a-z][\w-]*:)?(?:rss|rdf|feed)[\s>]/i);
  const html = start.search(/<!doctype\s+html|<html[\s>]/i);
  if (feed !== -1 && (html === -1 || feed < html)) return 'feed';
  if (html !== -1) return 'html';
  if (/<(?:body|head|script|div|p|title)[\s>]/i.test(start)) return 'html';
  return /<[a-z?]/i.test(start) ? 'other-xml' : 'unreadable';
}

export function looksLikeHtml(text: string): boolean {
  return /<(?:html|body)[\s>]/i.test(text.slice(0, head));
}
