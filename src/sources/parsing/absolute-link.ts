import { longestLink } from './limits.ts';
import { attributeOf } from './xml-node.ts';
import type { XmlNode } from './xml-node.ts';

/** An absolute http or https address, or undefined. */
export function absoluteLink(link: string, base: string): string | undefined {
  const trimmed = link.trim();
  if (trimmed === '' || trimmed.length > longestLink || !URL.canParse(trimmed, base)) return undefined;
  const url = new URL(trimmed, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

/** `xml:base` of an element, itself relative to the one outside it. */
export function baseOf(node: XmlNode, outer: string): string {
  const base = attributeOf(node, 'xml:base');
  return base === undefined ? outer : (absoluteLink(base, outer) ?? outer);
}
