import Parser from 'rss-parser';
import { childOf, childrenOf } from './xml-node.ts';
import type { XmlNode } from './xml-node.ts';

/** A feed in XML as elements, whatever its dialect. */
export interface XmlChannel {
  readonly format: 'rss' | 'rdf' | 'atom';
  /** The root, for what is said on it (`xml:base`). */
  readonly root: XmlNode;
  /** Absent in an envelope without a feed in it. */
  readonly channel: XmlNode;
  readonly items: readonly XmlNode[];
}

/**
 * rss-parser, with builders of ours. Its own throw a whole Atom feed away for one bad date and a feed without
 * `channel`, scramble XHTML, and spend their time on snippets that nobody here reads.
 */
class ChannelParser extends Parser {
  found: XmlChannel | undefined;
  /** rss-parser's own, which its types leave out. */
  declare readonly xmlParser: { readonly saxParser: { trackPosition: boolean } };

  constructor() {
    super({ defaultRSS: 2 });
    // Counting lines and columns for error messages that nobody reads takes a fifth of the time.
    this.xmlParser.saxParser.trackPosition = false;
  }

  buildAtomFeed(document: XmlNode): object {
    const root = rootOf(document, 'feed');
    return this.keep({ format: 'atom', root, channel: root, items: childrenOf(root, 'entry') });
  }

  buildRSS2(document: XmlNode): object {
    const root = rootOf(document, 'rss');
    const channel = childOf(root, 'channel');
    const inside = childrenOf(channel, 'item');
    // Some put the items beside the channel, as RSS 1.0 does.
    const items = inside.length > 0 ? inside : childrenOf(root, 'item');
    return this.keep({ format: 'rss', root, channel, items });
  }

  buildRSS0_9(document: XmlNode): object {
    return this.buildRSS2(document);
  }

  buildRSS1(document: XmlNode): object {
    const root = rootOf(document, 'rdf:RDF');
    const channel = childOf(root, 'channel');
    const beside = childrenOf(root, 'item');
    const items = beside.length > 0 ? beside : childrenOf(channel, 'item');
    return this.keep({ format: 'rdf', root, channel, items });
  }

  private keep(found: XmlChannel): object {
    this.found = found;
    return found;
  }
}

/** A document is an object with its root's name as the only key; a root without content is a string. */
function rootOf(document: XmlNode, name: string): XmlNode {
  return typeof document === 'object' && document !== null && name in document
    ? (document as Record<string, unknown>)[name]
    : undefined;
}

/** The elements of a feed, or undefined where the text is not well-formed XML or no feed. */
export async function parseXmlChannel(xml: string): Promise<XmlChannel | undefined> {
  const parser = new ChannelParser();
  // Whatever the reader objects to, the answer is the same: this text cannot be read as it stands.
  await parser.parseString(xml).catch(() => undefined);
  return parser.found;
}
