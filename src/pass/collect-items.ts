import { makeItem } from '../items/make-item.ts';
import type { Item } from '../items/item.ts';
import { recogniseEntries } from '../items/recognise-entries.ts';
import type { RecognisedEntry, Recognition } from '../items/recognise-entries.ts';
import type { FeedEntry } from '../sources/entry.ts';
import { fetchPage } from '../sources/fetch-page.ts';
import type { PageTools } from '../sources/fetch-page.ts';
import { isDue, shiftSchedule } from '../sources/polling/is-due.ts';
import type { HealthNotice } from '../sources/polling/judge-health.ts';
import { pollDue } from '../sources/polling/poll-due.ts';
import type { DueSource, PolledSource } from '../sources/polling/poll-due.ts';
import type { PollCode } from '../sources/polling/poll-outcome.ts';
import { settlePoll } from '../sources/polling/settle-poll.ts';
import { memoryFor } from '../sources/source-memory.ts';
import type { Source } from '../sources/source.ts';
import { addItemChange, changesOf } from '../store/item-changes.ts';
import type { ItemChange } from '../store/item-changes.ts';
import { addItems, findItem } from '../store/items.ts';
import type { IncomingItem } from '../store/items.ts';
import type { Database } from '../store/open-store.ts';
import { knownEntriesOf, listSourceMemories, putSourceMemory } from '../store/source-memory.ts';

export interface CollectTools extends PageTools {
  readonly clock: () => number;
  /** Hears of every item that its publisher changed or took away. */
  readonly noteChange: (item: Item, change: ItemChange) => void;
  /** From 0 to 1: spreads the next checks of sources that were polled together. */
  readonly jitter: () => number;
  /** By how much the clock was put forward (or, negative, back) since it was last asked; 0 where it keeps time. */
  readonly clockJump?: () => number;
}

/** Tells the operator of a change in a source's health, within the transaction that records it. */
export type TellNotice = (trx: Database, source: Source, notice: HealthNotice, now: number) => Promise<void>;

export interface Collected {
  readonly polled: Partial<Record<PollCode, number>>;
  items: number;
  silent: number;
  edited: number;
  vanished: number;
}

/**
 * Polls the sources that are due and stores what they bring. Items, changes and the source's memory go into one
 * transaction a poll: a validator that outlived its entries would lose them.
 */
export async function collectItems(
  db: Database,
  sources: readonly Source[],
  tools: CollectTools,
  tellNotice: TellNotice,
  signal: AbortSignal,
): Promise<Collected> {
  const collected: Collected = { polled: {}, items: 0, silent: 0, edited: 0, vanished: 0 };
  const due = await dueSources(db, sources, tools, tools.clock());
  for await (const polled of pollDue(due, tools, { signal })) {
    // A poll that was cut off by the stop says nothing about its source.
    if (signal.aborted) break;
    await storePoll(db, polled, tools, tellNotice, collected);
  }
  return collected;
}

/** The sources to poll now. A jump of the clock moves every schedule with it, so that none is late or polled twice. */
async function dueSources(
  db: Database,
  sources: readonly Source[],
  tools: CollectTools,
  now: number,
): Promise<DueSource[]> {
  const memories = await listSourceMemories(db);
  const jump = tools.clockJump?.() ?? 0;
  if (jump !== 0)
    await db.transaction().execute(async (trx) => {
      for (const [id, memory] of memories) {
        const shifted = shiftSchedule(memory, jump);
        memories.set(id, shifted);
        await putSourceMemory(trx, id, shifted, now);
      }
    });
  return sources
    .map((source) => ({ source, memory: memoryFor(source, memories.get(source.id), now) }))
    .filter(({ memory }) => isDue(memory, now));
}

async function storePoll(
  db: Database,
  { source, memory, outcome }: PolledSource,
  tools: CollectTools,
  tellNotice: TellNotice,
  collected: Collected,
): Promise<void> {
  const now = tools.clock();
  const entries = outcome.code === 'entries' ? outcome.entries : undefined;
  const found = entries && recogniseEntries(source.id, entries, await knownEntriesOf(db, source.id), now);
  const isFirst = memory.firstRead === undefined;
  const silent = isFirst && !source.backfill;
  const incoming = found === undefined ? [] : await incomingItems(source, found, tools, now, silent);
  const edits = found === undefined ? [] : await editedEntries(source, found, tools);
  const published = found?.fresh.map(({ entry }) => entry.published) ?? [];
  const settled = settlePoll(source, memory, outcome, { published, now, jitter: tools.jitter() });
  await db.transaction().execute(async (trx) => {
    await addItems(trx, incoming);
    await storeEdits(trx, source, edits, tools);
    if (found !== undefined) await storeVanished(trx, found, tools);
    await putSourceMemory(trx, source.id, settled.memory, now, found?.known);
    for (const notice of settled.notices) await tellNotice(trx, source, notice, now);
  });
  count(collected, outcome.code, incoming, found);
}

function count(
  collected: Collected,
  code: PollCode,
  incoming: readonly IncomingItem[],
  found: Recognition | undefined,
): void {
  collected.polled[code] = (collected.polled[code] ?? 0) + 1;
  collected.items += incoming.length;
  collected.silent += incoming.filter(({ silent }) => silent).length;
  collected.edited += found?.edited.length ?? 0;
  collected.vanished += found?.vanished.length ?? 0;
}

async function incomingItems(
  source: Source,
  { fresh }: Recognition,
  tools: CollectTools,
  now: number,
  silent: boolean,
): Promise<IncomingItem[]> {
  const incoming: IncomingItem[] = [];
  for (const recognised of fresh) {
    const entry =
      source.fullText && !silent ? await withFullText(source, recognised.entry, tools) : recognised.entry;
    const item = itemFrom(source, entry, recognised, now);
    incoming.push({ item, raw: entry.raw ?? '', seenAt: now, silent });
  }
  return incoming;
}

/** The article behind an entry, where it can be had; the feed's own words where not. */
async function withFullText(source: Source, entry: FeedEntry, tools: CollectTools): Promise<FeedEntry> {
  if (entry.link === undefined) return entry;
  const page = await fetchPage(source, entry.link, tools);
  return page.code === 'page' ? { ...entry, content: page.article.content } : entry;
}

function itemFrom(source: Source, entry: FeedEntry, { known }: RecognisedEntry, now: number): Item {
  return makeItem(entry, {
    id: known.itemId,
    sourceId: source.id,
    provenance: {
      name: source.name,
      kind: source.kind,
      ...(source.government === undefined ? {} : { government: source.government }),
      publisher: source.publisher ?? new URL(source.url).hostname.replace(/^www\./, ''),
    },
    polledAt: now,
  });
}

/**
 * The edited entries as their items are read: of a source with full text the page tells what changed. Where the page
 * cannot be had the edit is left out; beside the page's words the feed's own would look like a deletion.
 */
async function editedEntries(
  source: Source,
  { edited }: Recognition,
  tools: CollectTools,
): Promise<RecognisedEntry[]> {
  if (!source.fullText) return [...edited];
  const read: RecognisedEntry[] = [];
  for (const recognised of edited) {
    const entry = await withFullText(source, recognised.entry, tools);
    if (entry !== recognised.entry) read.push({ ...recognised, entry });
  }
  return read;
}

/** Governments rewrite their past: what an item said before an edit is kept beside what it says now. */
async function storeEdits(
  trx: Database,
  source: Source,
  edited: readonly RecognisedEntry[],
  { clock, noteChange }: CollectTools,
): Promise<void> {
  const now = clock();
  for (const recognised of edited) {
    const item = await findItem(trx, recognised.known.itemId);
    if (item === undefined) continue;
    const before = (await changesOf(trx, item.id)).at(-1)?.after ?? item.snapshot;
    const after = itemFrom(source, recognised.entry, recognised, now).snapshot;
    if (after.hash === before.hash) continue;
    const change = { item: item.id, at: now, kind: 'edited', before, after } as const;
    await addItemChange(trx, change);
    noteChange(item, change);
  }
}

async function storeVanished(
  trx: Database,
  { vanished }: Recognition,
  { clock, noteChange }: CollectTools,
): Promise<void> {
  const now = clock();
  for (const known of vanished) {
    const item = await findItem(trx, known.itemId);
    if (item === undefined) continue;
    const change = { item: item.id, at: now, kind: 'vanished', before: item.snapshot } as const;
    await addItemChange(trx, change);
    noteChange(item, change);
  }
}
