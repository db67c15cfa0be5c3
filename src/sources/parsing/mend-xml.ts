import { decodeHTML } from 'entities';
import { stripControls } from './plain-title.ts';

const xmlEntities = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/**
 * Repairs what publishers break: text before the declaration and after the end, bare ampersands and less-than
 * signs, entities of HTML or of the document's own DTD, a prefix on every tag of Atom, a text that was cut
 * off. Sections in CDATA are left as they are.
 */
export function mendXml(xml: string): string {
  const { text, entities } = takeDoctype(stripControls(xml));
  const body = trimEnds(text);
  const mended = outsideCdata(wrapMarkup(body), (part) => mendMarkup(part, entities));
  return closeTruncated(dropPrefix(mended));
}

interface Prolog {
  readonly text: string;
  readonly entities: ReadonlyMap<string, string>;
}

/** Takes the DTD out; what it says of entities is kept. */
function takeDoctype(xml: string): Prolog {
  const start = xml.search(/<!DOCTYPE\b/i);
  const end = start === -1 ? -1 : endOfDoctype(xml, start);
  if (end === -1) return { text: xml, entities: new Map() };
  return { text: xml.slice(0, start) + xml.slice(end + 1), entities: readEntities(xml.slice(start, end)) };
}

function endOfDoctype(xml: string, start: number): number {
  const plainEnd = xml.indexOf('>', start);
  const subset = xml.indexOf('[', start);
  if (subset === -1 || subset > plainEnd) return plainEnd;
  const subsetEnd = xml.indexOf(']', subset);
  return subsetEnd === -1 ? -1 : xml.indexOf('>', subsetEnd);
}

/** Only plain words: what refers to other entities is dropped, not expanded. */
function readEntities(doctype: string): ReadonlyMap<string, string> {
  const entities = new Map<string, string>();
  const declarations = doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"]{0,500})"|'([^']{0,500})')\s*>/g);
  for (const [, name = '', double, single] of declarations) {
    const value = double ?? single ?? '';
    entities.set(name, /[&%<]/.test(value) ? '' : value);
  }
  return entities;
}

function trimEnds(xml: string): string {
  const start = xml.search(/<(?:\?xml|[a-z!])/i);
  const end = xml.lastIndexOf('>');
  return xml.slice(Math.max(start, 0), end === -1 ? undefined : end + 1);
}

/** Elements whose content is words, and into which some write HTML as if it were XML. */
const wordy = ['description', 'content:encoded', 'summary', 'content', 'title'];

/** Tags of HTML that stand unescaped in a text are marked as text: they need not be closed or nested. */
function wrapMarkup(xml: string): string {
  return wordy.reduce(wrapElement, xml);
}

function wrapElement(xml: string, name: string): string {
  const close = `</${name}>`;
  const parts: string[] = [];
  let from = 0;
  for (let at = xml.indexOf(`<${name}`); at !== -1; at = xml.indexOf(`<${name}`, at + 1)) {
    const start = xml.indexOf('>', at) + 1;
    const end = xml.indexOf(close, at);
    if (start === 0 || end === -1) break;
    const inside = start <= end && xml[start - 2] !== '/' ? xml.slice(start, end) : '';
    if (!inside.includes('<') || inside.includes('<![CDATA[') || inside.includes(']]>')) continue;
    parts.push(xml.slice(from, start), '<![CDATA[', inside, ']]>');
    from = end;
    at = end;
  }
  return parts.join('') + xml.slice(from);
}

function outsideCdata(xml: string, mend: (part: string) => string): string {
  let result = '';
  let from = 0;
  for (let at = xml.indexOf('<![CDATA['); at !== -1; at = xml.indexOf('<![CDATA[', from)) {
    const end = xml.indexOf(']]>', at);
    result += mend(xml.slice(from, at));
    if (end === -1) return `${result}${xml.slice(at)}]]>`;
    result += xml.slice(at, end + 3);
    from = end + 3;
  }
  return result + mend(xml.slice(from));
}

function mendMarkup(part: string, entities: ReadonlyMap<string, string>): string {
  return part
    .replace(/&(#\d{1,7};|#x[\da-f]{1,6};|[\w.-]{1,40};)?/gi, (whole, name: string | undefined) => {
      if (name === undefined) return '&amp;';
      const bare = name.slice(0, -1);
      if (bare.startsWith('#')) return numericIsSound(bare) ? whole : '';
      if (xmlEntities.has(bare)) return whole;
      const value = entities.get(bare) ?? decodeHTML(whole);
      return value === whole ? `&amp;${name}` : value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    })
    .replace(/<(?![a-z_/!?])/gi, '&lt;');
}

/** A reference to a character that XML forbids stops a strict reader. */
function numericIsSound(bare: string): boolean {
  const code = /^#x/i.test(bare) ? Number.parseInt(bare.slice(2), 16) : Number(bare.slice(1));
  return code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10_ff_ff);
}

/** `<atom:feed>` with `<atom:entry>`: sound XML, but readers that know no namespaces see no feed. */
function dropPrefix(xml: string): string {
  const prefix = /<([a-z][\w-]*):(?:feed|rss)[\s>]/i.exec(xml.slice(0, 4096))?.[1];
  return prefix === undefined ? xml : xml.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1');
}

/** A feed that was cut off ends after its last whole entry. */
function closeTruncated(xml: string): string {
  const root = /<(rss|rdf:RDF|feed)[\s>]/i.exec(xml)?.[1];
  if (root === undefined || xml.includes(`</${root}>`)) return xml;
  const tag = root === 'feed' ? 'entry' : 'item';
  const last = xml.lastIndexOf(`</${tag}>`);
  if (last === -1) return xml;
  const whole = xml.slice(0, last + tag.length + 3);
  return `${whole}${root === 'rss' && whole.includes('<channel') ? '</channel>' : ''}</${root}>`;
}
