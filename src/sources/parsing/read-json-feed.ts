import { z } from 'zod';
import { absoluteLink } from './absolute-link.ts';
import type { FeedEntry } from '../entry.ts';
import { parseDate } from './parse-date.ts';
import type { ParseJob, ParseOutcome } from './parsed-feed.ts';
import { countNotes } from './count-notes.ts';
import { longestContent, longestId, longestRaw, mostEntries } from './limits.ts';
import { plainTitle, stripControls } from './plain-title.ts';

const text = z.string().optional().catch(undefined);

const feedSchema = z.object({
  version: z.string().regex(/jsonfeed\.org\/version\//),
  title: text,
  home_page_url: text,
  items: z.array(z.unknown()),
});

/** The specification wants ids to be strings and tells readers to take numbers too. */
const itemSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional().catch(undefined),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
  author: z.object({ name: text }).optional().catch(undefined),
  authors: z
    .array(z.object({ name: text }))
    .optional()
    .catch(undefined),
});
type JsonItem = z.infer<typeof itemSchema>;

/** Reads a JSON Feed, version 1 or 1.1. */
export function readJsonFeed(json: string, job: ParseJob): ParseOutcome {
  const feed = feedSchema.safeParse(parseJson(json));
  if (!feed.success) return { code: 'not-a-feed', reason: 'other-json' };
  const items = feed.data.items.slice(0, mostEntries);
  const base = absoluteLink(feed.data.home_page_url ?? '', job.address) ?? job.address;
  const entries: FeedEntry[] = [];
  let badDates = 0;
  for (const raw of items) {
    const item = itemSchema.safeParse(raw);
    const entry = item.success ? readItem(item.data, raw, base, job.now) : undefined;
    if (!entry) continue;
    entries.push(entry);
    if (item.data?.date_published !== undefined && entry.published === undefined) badDates += 1;
  }
  const counts = {
    'bad-date': badDates,
    dropped: items.length - entries.length,
    'too-many-entries': feed.data.items.length - items.length,
  };
  return {
    code: 'feed',
    feed: {
      format: 'json',
      title: plainTitle(feed.data.title ?? ''),
      entries,
      dropped: counts.dropped,
      notes: countNotes(counts),
      wishes: {},
    },
  };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function readItem(item: JsonItem, raw: unknown, base: string, now: number): FeedEntry | undefined {
  const title = plainTitle(item.title ?? '');
  const content = stripControls(item.content_html ?? item.content_text ?? item.summary ?? '').trim();
  if (title === '' && content === '') return undefined;
  const updated = dateOf(item.date_modified, now);
  return {
    guid: item.id === undefined ? undefined : stripControls(item.id).slice(0, longestId),
    link: absoluteLink(item.url ?? item.external_url ?? '', base),
    title,
    content: content.slice(0, longestContent),
    author: authorOf(item),
    published: dateOf(item.date_published, now) ?? updated,
    updated,
    raw: JSON.stringify(raw).slice(0, longestRaw),
  };
}

function dateOf(date: string | undefined, now: number): number | undefined {
  return date === undefined ? undefined : parseDate(date, now);
}

function authorOf({ authors, author }: JsonItem): string | undefined {
  return plainTitle(authors?.[0]?.name ?? author?.name ?? '') || undefined;
}
