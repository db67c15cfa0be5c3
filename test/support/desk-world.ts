import type { AlertView } from '../../src/alerts/alert-view.ts';
import { loadGovernments, loadLexicon } from '../../src/config/load-language.ts';
import type { Desk, Probe } from '../../src/desk/desk.ts';
import { openReader } from '../../src/desk/open-reader.ts';
import { hashText } from '../../src/items/hash-text.ts';
import type { Item } from '../../src/items/item.ts';
import { makeItem } from '../../src/items/make-item.ts';
import type { Quote, Reading, Signal } from '../../src/readings/reading.ts';
import type { Verdict } from '../../src/shifts/verdict.ts';
import type { Source } from '../../src/sources/source.ts';
import { addAlert } from '../../src/store/alerts.ts';
import { addItems, addSnapshot, markItemRead } from '../../src/store/items.ts';
import { addBaselineVersion } from '../../src/store/ledger.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/open-store.ts';
import { addReadings } from '../../src/store/readings.ts';
import { addEvidence, addShift } from '../../src/store/shifts.ts';
import { putWatchState } from '../../src/store/watch-states.ts';
import { positionsOf } from '../../src/watches/topic.ts';
import type { Topic } from '../../src/watches/topic.ts';
import { watchId } from '../../src/watches/watch.ts';
import type { Watch } from '../../src/watches/watch.ts';

export const governments = loadGovernments('config');
const { lexicon, presets } = loadLexicon('config', governments);

export const armsTopic: Topic = {
  id: 'arms-for-ukraine',
  name: 'Arms for Ukraine',
  description: 'Whether a government supplies military equipment to Ukraine, and of what kind.',
  keywords: ['Ukraine', 'weapons', 'lethal aid', 'non-lethal'],
  positions: [
    { id: 'none', says: 'The government gives Ukraine no military assistance of any kind' },
    { id: 'non-lethal', says: 'The government gives only humanitarian and non-lethal support' },
    { id: 'considering', says: 'The government is considering or preparing to supply weapons' },
    { id: 'lethal', says: 'The government supplies weapons to Ukraine' },
  ],
};

export function watchOn(government: string, topic: Topic, position: string, statement: string): Watch {
  const found = governments.find(({ id }) => id === government);
  if (found === undefined) throw new Error(`${government} is not configured`);
  const source = { name: 'Ministry of Foreign Affairs', url: 'https://mofa.example/briefing' };
  return {
    id: watchId(government, topic.id),
    government: found,
    topic,
    baseline: { position, statement, asOf: '2023-07-15', source },
  };
}

export const seoul = watchOn(
  'KOR',
  armsTopic,
  'non-lethal',
  'South Korea provides humanitarian and non-lethal support and does not supply lethal weapons to Ukraine.',
);
const others = [
  watchOn('JPN', armsTopic, 'non-lethal', 'Japan supports Ukraine with vehicles and supplies it no weapons.'),
  watchOn('DEU', armsTopic, 'lethal', 'Germany supplies weapons to Ukraine.'),
];

export const wire: Source = {
  id: 'northline',
  name: 'Northline Wire',
  url: 'https://northline.example/feed',
  kind: 'wire',
  publisher: 'Northline',
  language: 'en',
  fullText: false,
  backfill: false,
  addedBy: 'operator',
};

export interface DeskWorld {
  readonly desk: Desk;
  readonly store: Store;
  /** Moves the clock of the desk. */
  readonly setNow: (at: number) => void;
  readonly probes: Map<string, Probe>;
  /** How often delivery was asked for. */
  readonly nudges: () => number;
}

export const seoulAt = Date.UTC(2024, 9, 22, 9, 10);

/** A desk on a store, in memory where no path is given, with the shipped reader, three watches and a clock that stands on 22 October 2024. */
export async function openDeskWorld(
  watches: readonly Watch[] = [seoul, ...others],
  path = ':memory:',
): Promise<DeskWorld> {
  const store = await openStore(path);
  const probes = new Map<string, Probe>();
  let now = seoulAt + 3_600_000;
  let ids = 0;
  let nudges = 0;
  const desk: Desk = {
    db: store.db,
    catalogue: () => ({ governments, watches, sources: [wire] }),
    reader: openReader(() => ({ lexicon, tunables: presets.balanced })),
    probe: (url) => Promise.resolve(probes.get(url) ?? { ok: false, code: 'no-answer' }),
    health: (sources) =>
      Promise.resolve(sources.map((source) => ({ source, state: 'well', since: now - 60_000 }))),
    deliverSoon: () => {
      nudges += 1;
    },
    now: () => now,
    newId: () => {
      ids += 1;
      return `id${ids}`;
    },
  };
  return {
    desk,
    store,
    probes,
    nudges: () => nudges,
    setNow: (at) => {
      now = at;
    },
  };
}

export function itemOf(wish: {
  readonly id: string;
  readonly title: string;
  readonly content: string;
  readonly at: number;
  readonly source?: Source;
}): Item {
  const source = wish.source ?? wire;
  const { title, content, at } = wish;
  const link = `https://northline.example/${wish.id}`;
  return makeItem(
    { title, content, published: at, link },
    {
      id: wish.id,
      sourceId: source.id,
      provenance: { name: source.name, kind: source.kind, publisher: source.publisher ?? source.name },
      polledAt: at,
    },
  );
}

export function quoteIn(item: Item, words: string): Quote {
  const start = item.snapshot.text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” does not stand in ${item.id}`);
  return { snapshot: item.snapshot.hash, start, end: start + words.length, text: words };
}

export async function storeItem({ store }: DeskWorld, item: Item): Promise<void> {
  await addItems(store.db, [{ item, raw: '', seenAt: item.published, silent: false }]);
}

export interface Found {
  readonly id: string;
  readonly item: Item;
  readonly watch: Watch;
  readonly from: string;
  readonly to: string;
  readonly words: string;
  readonly signal: Signal;
  readonly scope?: string;
}

export function readingOf({ item, watch, from, to, words, signal }: Found): Reading {
  return {
    watch: watch.id,
    item: item.id,
    stage: 'model',
    reason: 'moves',
    probability: 0.86,
    from,
    to,
    direction: 'up',
    firmness: 'weighed',
    signal,
    speaker: { class: 'unnamed-official', name: 'a senior presidential official' },
    quote: quoteIn(item, words),
    words: ['arm', 'stage'],
    asides: [],
    contributions: [{ feature: 'supply-weighed', weight: 1.4, value: 1 }],
  };
}

export async function storeReading(
  { store }: DeskWorld,
  verdict: Verdict,
  scope = 'shared',
  readAt = seoulAt + 60_000,
): Promise<void> {
  await addReadings(store.db, [{ item: verdict.reading.item, scope, verdict, readAt }]);
}

/** Records a shift as a pass does: item, reading, shift, evidence, ledger, state, alert. */
export async function storeShift(world: DeskWorld, found: Found): Promise<AlertView> {
  const { db } = world.store;
  const { item, watch, scope = 'shared' } = found;
  const reading = readingOf(found);
  const baselineText = watch.baseline.statement;
  const baselineQuote = {
    snapshot: hashText(baselineText),
    start: 0,
    end: baselineText.length,
    text: baselineText,
  };
  const quote = quoteIn(item, found.words);
  const foundAt = item.published + 60_000;
  const shift = {
    watch: watch.id,
    item: item.id,
    from: found.from,
    to: found.to,
    direction: 'up',
    signal: found.signal,
    confidence: 0.86,
    speaker: 'unnamed-official',
    quote,
    baselineQuote,
  } as const;
  await storeItem(world, item);
  await markItemRead(db, item.id, item.published, true);
  await storeReading(
    world,
    { kind: 'shift', reason: 'moves', confidence: 0.86, reading, shift },
    scope,
    foundAt,
  );
  await addSnapshot(db, { hash: baselineQuote.snapshot, text: baselineText });
  await addShift(db, {
    id: found.id,
    scope,
    shift,
    at: item.published,
    foundAt,
    life: 'signal',
    lifeAt: foundAt,
  });
  await addEvidence(db, evidenceOfItem(found.id, item, foundAt));
  await addBaselineVersion(db, {
    watch: watch.id,
    scope,
    position: found.from,
    statement: baselineText,
    quote: baselineQuote,
    source: { name: 'Ministry of Foreign Affairs' },
    asOf: Date.UTC(2023, 6, 15),
    setAt: Date.UTC(2023, 6, 15),
    setBy: 'config',
    status: 'standing',
  });
  await addBaselineVersion(db, {
    watch: watch.id,
    scope,
    position: found.to,
    statement: found.words,
    quote,
    item: item.id,
    shift: found.id,
    asOf: item.published,
    setAt: foundAt,
    setBy: 'weathervane',
    status: 'provisional',
  });
  const move = {
    item: item.id,
    at: item.published,
    from: found.from,
    to: found.to,
    direction: 'up',
    signal: found.signal,
    quote,
    publisher: item.provenance.publisher,
    words: ['arm', 'stage'],
  } as const;
  const state = {
    watch: watch.id,
    held: found.to,
    settled: found.from,
    since: item.published,
    baseline: quote,
    moves: [move],
  };
  await putWatchState(db, { scope, definition: 'definition', state }, foundAt);
  const view = viewOf(found, baselineText);
  await addAlert(db, { id: found.id, shift: found.id, createdAt: foundAt, view });
  return view;
}

export function evidenceOfItem(shift: string, item: Item, foundAt: number) {
  const { publisher } = item.provenance;
  return { shift, item: item.id, publisher, at: item.published, foundAt, kind: 'first' } as const;
}

function viewOf({ id, item, watch, from, to, words, signal }: Found, baseline: string): AlertView {
  const rung = (position: string) => {
    const found = positionsOf(watch.topic).find((each) => each.id === position);
    return found ?? { id: position, says: position };
  };
  const { name, publisher } = item.provenance;
  return {
    id,
    watch: watch.id,
    government: { id: watch.government.id, name: watch.government.name },
    topic: { id: watch.topic.id, name: watch.topic.name },
    ladder: watch.topic.positions ?? [],
    kind: 'shift',
    from: rung(from),
    to: rung(to),
    direction: 'up',
    signal,
    confidence: 0.86,
    quote: {
      text: words,
      at: item.published,
      speaker: { class: 'unnamed-official', name: 'a senior presidential official' },
      source: { name, publisher, link: item.link ?? '' },
    },
    baseline: { text: baseline, since: Date.UTC(2023, 6, 15) },
    evidence: [{ kind: 'first', title: item.title, publisher, at: item.published }],
    publishers: 1,
    life: 'signal',
    caveats: [],
  };
}

export const seoulItem = itemOf({
  id: 'item-seoul',
  title: 'Seoul raises the prospect of weapons for Ukraine, one step at a time',
  content:
    '<p>South Korea may begin to arm Ukraine in stages, depending on how far Moscow and Pyongyang go, a senior official of the presidential office said on Tuesday.</p>',
  at: seoulAt,
});

/** The case the project was made for, recorded as a pass records it. */
export const seoulShift: Found = {
  id: 'shift-seoul',
  item: seoulItem,
  watch: seoul,
  from: 'non-lethal',
  to: 'considering',
  words: 'South Korea may begin to arm Ukraine in stages',
  signal: 'considered',
};
