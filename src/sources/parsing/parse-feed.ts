import { baseOf, absoluteLink } from './absolute-link.ts';
import { decodeBytes } from './decode-bytes.ts';
import { countNotes } from './count-notes.ts';
import { mostEntries } from './limits.ts';
import { looksLikeHtml, sniffFormat } from './sniff-format.ts';
import type { FeedNoteCode, ParsedFeed, ParseJob, ParseOutcome } from './parsed-feed.ts';
import { plainTitle } from './plain-title.ts';
import { readEntry } from './read-entry.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readWishes } from './read-wishes.ts';
import { readXmlFeed } from './read-xml-feed.ts';
import type { ReadChannel } from './read-xml-feed.ts';
import { childText, childrenOf, textOf } from './xml-node.ts';
import type { XmlNode } from './xml-node.ts';
import type { FeedEntry } from '../entry.ts';

/**
 * Reads a fetched body as a feed, whatever its format and faults. Entries that cannot be read are left out and
 * counted; never throws, whatever the bytes.
 */
export async function parseFeed(job: ParseJob): Promise<ParseOutcome> {
  const { text, guessed } = decodeBytes(job.body, job.contentType);
  const format = sniffFormat(text);
  if (format === 'none') return { code: 'not-a-feed', reason: 'no-body' };
  if (format === 'json') return readJsonFeed(text, job);
  if (format !== 'feed') return { code: 'not-a-feed', reason: format };
  const read = await readXmlFeed(text);
  if (!read) return { code: 'not-a-feed', reason: looksLikeHtml(text) ? 'html' : 'unreadable' };
  return { code: 'feed', feed: buildFeed(read, job, guessed ? ['charset-guessed'] : []) };
}

function buildFeed(read: ReadChannel, job: ParseJob, oddities: readonly FeedNoteCode[]): ParsedFeed {
  const { format, root, channel, items } = read.xml;
  const setting = { base: channelBase(root, channel, format, job.address), now: job.now };
  const entries: FeedEntry[] = [];
  const counts = { 'bad-date': 0, 'text-cut': 0 };
  const kept = items.slice(0, mostEntries);
  kept.forEach((item, at) => {
    const one = readEntry(item, read.fragments[at], format, setting);
    if (!one) return;
    entries.push(one.entry);
    counts['bad-date'] += Number(one.badDate);
    counts['text-cut'] += Number(one.textCut);
  });
  const dropped = kept.length - entries.length + read.unreadable;
  return {
    format,
    title: plainTitle(childText(channel, 'title')),
    entries,
    dropped,
    notes: countNotes({
      ...Object.fromEntries([...oddities, ...read.notes].map((code) => [code, 1])),
      'no-channel': Number(channel === undefined),
      ...counts,
      dropped,
      'too-many-entries': items.length - kept.length,
    }),
    wishes: readWishes(channel),
  };
}

/** RSS has no rule for relative links; those who write them mean their site. */
function channelBase(root: XmlNode, channel: XmlNode, format: string, address: string): string {
  const base = baseOf(channel, baseOf(root, address));
  if (format === 'atom' || base !== address) return base;
  const site = childrenOf(channel, 'link')
    .map((link) => textOf(link).trim())
    .find((text) => text !== '');
  return (site && absoluteLink(site, address)) ?? address;
}
