import type { FeedEntry } from '../entry.ts';
import { innerMarkup } from './cut-fragments.ts';
import { longestContent, longestId, longestRaw } from './limits.ts';
import { parseDate } from './parse-date.ts';
import { plainTitle, stripControls, undoDoubleEscaping } from './plain-title.ts';
import { absoluteLink, baseOf } from './absolute-link.ts';
import { attributeOf, childOf, childText, childrenOf, hasElements, textOf } from './xml-node.ts';
import type { XmlNode } from './xml-node.ts';

/** What an entry is read with. */
export interface EntrySetting {
  /** Relative links are resolved against it. */
  readonly base: string;
  readonly now: number;
}

export interface ReadEntry {
  readonly entry: FeedEntry;
  readonly badDate: boolean;
  readonly textCut: boolean;
}

const bodies = {
  rss: ['content:encoded', 'description', 'summary', 'body', 'xhtml:body', 'content', 'media:description'],
  atom: ['content', 'summary', 'media:group'],
} as const;
const publishedNames = ['pubDate', 'published', 'issued', 'dc:date', 'dcterms:issued', 'dcterms:created'];
const morePublishedNames = ['dcterms:available', 'date', 'pubdate', 'created'];
const updatedNames = ['updated', 'atom:updated', 'a10:updated', 'modified', 'dcterms:modified'];

/** One `item` or `entry` in our model; undefined where there is nothing in it to read or to know it by. */
export function readEntry(
  node: XmlNode,
  fragment: string | undefined,
  format: 'rss' | 'rdf' | 'atom',
  setting: EntrySetting,
): ReadEntry | undefined {
  const base = baseOf(node, setting.base);
  const title = plainTitle(markupOf(childOf(node, 'title', 'dc:title', 'media:title'), 'title', fragment));
  const body = undoDoubleEscaping(stripControls(richestBody(node, fragment, format)));
  const guid = readGuid(node, format);
  const link = readLink(node, base, format);
  if (title === '' && body.trim() === '') return undefined;
  const published = readDateOf(node, [...publishedNames, ...morePublishedNames], setting.now);
  const updated = readDateOf(node, updatedNames, setting.now);
  const entry: FeedEntry = {
    guid: guid || undefined,
    link,
    title,
    content: body.slice(0, longestContent).trim(),
    author: readAuthor(node) || undefined,
    published: published ?? updated,
    updated,
    raw: (fragment ?? JSON.stringify(node)).slice(0, longestRaw),
  };
  const dated = childText(node, ...publishedNames, ...morePublishedNames, ...updatedNames) !== '';
  return {
    entry,
    badDate: dated && entry.published === undefined,
    textCut: body.length > longestContent,
  };
}

/** Text as it is; markup that was not escaped as it was written. */
function markupOf(node: XmlNode, name: string, fragment: string | undefined): string {
  if (!hasElements(node)) return textOf(node);
  return (fragment && innerMarkup(fragment, name)) ?? textOf(node);
}

/** The full text where a feed gives both it and a summary: the longest, the better one first at equal length. */
function richestBody(node: XmlNode, fragment: string | undefined, format: 'rss' | 'rdf' | 'atom'): string {
  let richest = '';
  for (const name of bodies[format === 'atom' ? 'atom' : 'rss']) {
    const found = childOf(node, name);
    if (found === undefined) continue;
    const markup =
      name === 'media:group' ? childText(found, 'media:description') : markupOf(found, name, fragment);
    if (markup.trim().length > richest.length) richest = markup.trim();
  }
  return richest;
}

function readGuid(node: XmlNode, format: 'rss' | 'rdf' | 'atom'): string {
  const guid =
    format === 'atom'
      ? childText(node, 'id')
      : childText(node, 'guid', 'dc:identifier') || (attributeOf(node, 'rdf:about') ?? '');
  return stripControls(guid).trim().slice(0, longestId);
}

function readLink(node: XmlNode, base: string, format: 'rss' | 'rdf' | 'atom'): string | undefined {
  const original = childText(node, 'feedburner:origLink');
  if (original !== '') return absoluteLink(original, base);
  const links = [...childrenOf(node, 'link'), ...childrenOf(node, 'atom:link')];
  const plain = links.map((link) => textOf(link).trim()).find((text) => text !== '');
  if (plain !== undefined) return absoluteLink(plain, base);
  const hrefs = links.filter((link) => attributeOf(link, 'href') !== undefined);
  const alternate =
    hrefs.find((link) => (attributeOf(link, 'rel') ?? 'alternate') === 'alternate') ??
    (format === 'atom' ? hrefs.find((link) => attributeOf(link, 'rel') === 'related') : undefined);
  if (alternate !== undefined)
    return absoluteLink(attributeOf(alternate, 'href') ?? '', baseOf(alternate, base));
  return permalink(node, base);
}

/** A guid is the entry's address unless it says that it is not. */
function permalink(node: XmlNode, base: string): string | undefined {
  const guid = childOf(node, 'guid');
  const text = textOf(guid).trim();
  if (attributeOf(guid, 'isPermaLink') !== 'false' && /^https?:\/\//i.test(text))
    return absoluteLink(text, base);
  const about = attributeOf(node, 'rdf:about') ?? '';
  return /^https?:\/\//i.test(about) ? absoluteLink(about, base) : undefined;
}

function readDateOf(node: XmlNode, names: readonly string[], now: number): number | undefined {
  for (const name of names) {
    const text = childText(node, name);
    const date = text === '' ? undefined : parseDate(text, now);
    if (date !== undefined) return date;
  }
  return undefined;
}

function readAuthor(node: XmlNode): string {
  const author = childOf(node, 'author', 'atom:author');
  const name = childText(author, 'name', 'atom:name') || textOf(author) || childText(node, 'dc:creator');
  return plainTitle(name);
}
