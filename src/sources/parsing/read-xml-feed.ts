import { cutFragments } from './cut-fragments.ts';
import { mendXml } from './mend-xml.ts';
import type { FeedNoteCode } from './parsed-feed.ts';
import { parseXmlChannel } from './xml-channel.ts';
import type { XmlChannel } from './xml-channel.ts';

export interface ReadChannel {
  readonly xml: XmlChannel;
  /** Each item's own text, in the order of `xml.items`; empty where they could not be told apart. */
  readonly fragments: readonly string[];
  readonly notes: readonly FeedNoteCode[];
  /** Entries that no reader could read. */
  readonly unreadable: number;
}

/** Reads a feed in XML: as it stands, then mended, then entry by entry with the broken ones left out. */
export async function readXmlFeed(text: string): Promise<ReadChannel | undefined> {
  const asIs = await parseXmlChannel(text);
  if (asIs) return withFragments(asIs, text, []);
  const mended = mendXml(text);
  const repaired = await parseXmlChannel(mended);
  if (repaired) return withFragments(repaired, mended, ['mended']);
  return salvage(mended);
}

function withFragments(xml: XmlChannel, text: string, notes: readonly FeedNoteCode[]): ReadChannel {
  const fragments = cutFragments(text, xml.format === 'atom' ? 'entry' : 'item');
  return { xml, fragments: fragments.length === xml.items.length ? fragments : [], notes, unreadable: 0 };
}

async function salvage(text: string): Promise<ReadChannel | undefined> {
  const atom = /<feed[\s>]/i.test(text.slice(0, 8192));
  const kept: { item: unknown; fragment: string }[] = [];
  let unreadable = 0;
  for (const fragment of cutFragments(text, atom ? 'entry' : 'item')) {
    const alone = await parseXmlChannel(
      atom ? `<feed>${fragment}</feed>` : `<rss version="2.0"><channel>${fragment}</channel></rss>`,
    );
    const [item] = alone?.items ?? [];
    if (item === undefined) unreadable += 1;
    else kept.push({ item, fragment });
  }
  if (kept.length === 0) return undefined;
  const xml: XmlChannel = {
    format: atom ? 'atom' : 'rss',
    root: undefined,
    channel: {},
    items: kept.map(({ item }) => item),
  };
  return { xml, fragments: kept.map(({ fragment }) => fragment), notes: ['salvaged'], unreadable };
}
