import { setImmediate } from 'node:timers/promises';
import type { Item } from '../items/item.ts';
import { indexWatches } from '../readings/watch/index-watches.ts';
import type { Lexicon } from '../readings/lexicon.ts';
import type { WatchState } from '../readings/watch-state.ts';
import { parseDocument } from '../readings/parse-document.ts';
import { judgeItem } from '../shifts/judge-item.ts';
import type { Tunables } from '../shifts/tunables.ts';
import { findSnapshotText, markItemRead, unreadItems } from '../store/items.ts';
import type { Database } from '../store/open-store.ts';
import { addReadings } from '../store/readings.ts';
import type { NewReading } from '../store/readings.ts';
import { watchStatesSince } from '../store/watch-states.ts';
import { takeOverWatch } from '../store/take-over-watch.ts';
import type { Addressing } from './address-alert.ts';
import { movesStory, recordVerdict } from './record-verdict.ts';
import type { Decided } from './record-verdict.ts';
import { standingKey } from './standing.ts';
import type { Standing } from './standing.ts';

export interface ReadTools {
  readonly lexicon: Lexicon;
  readonly tunables: Tunables;
  readonly addressing: Addressing;
  readonly clock: () => number;
  /** Where every watch stands in every scope, as the store has it now. */
  readonly loadStandings: () => Promise<Loaded>;
  /** The guild that added a source; undefined for the sources of the configuration. */
  readonly guildOf: (sourceId: string) => string | undefined;
}

/** Standings, and when they were loaded: states written since then are taken up. */
export interface Loaded {
  readonly standings: readonly Standing[];
  readonly at: number;
}

export interface ReadCounts {
  readonly verdicts: Record<string, number>;
  read: number;
  alerts: number;
}

/** Items read in one transaction: enough to spare the disk, few enough to let others in. */
const batchSize = 50;

/**
 * Reads every item that waits, in the order of publication, and records what follows. A batch of items is one
 * transaction with its marks, so that a crash reads the batch again from the same states.
 */
export async function readItems(db: Database, tools: ReadTools, signal: AbortSignal): Promise<ReadCounts> {
  const counts: ReadCounts = { verdicts: {}, read: 0, alerts: 0 };
  let desk = await openDesk(db, await tools.loadStandings());
  while (!signal.aborted) {
    const items = await unreadItems(db, batchSize);
    if (items.length === 0) break;
    if (await isTakenOver(db, desk)) desk = await openDesk(db, await tools.loadStandings());
    await readBatch(db, items, desk, tools, counts);
    // The driver is synchronous: let timers, sockets and signals have their turn.
    await setImmediate();
  }
  return counts;
}

/** Decisions are taken up in the transaction that reads: one that came in between would be written over. */
async function readBatch(
  db: Database,
  items: readonly Item[],
  desk: OpenDesk,
  tools: ReadTools,
  counts: ReadCounts,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const checkedAt = tools.clock();
    await takeUpDecisions(trx, desk);
    desk.checkedAt = checkedAt;
    for (const item of items) await readItem(trx, item, desk, tools, counts);
  });
}

/** The standings by the compiled watch that finds them, and the texts that their baselines point into. */
interface OpenDesk {
  readonly index: ReturnType<typeof indexWatches>;
  readonly current: Map<string, Standing>;
  readonly scopes: Map<string, readonly string[]>;
  readonly texts: Map<string, string>;
  /** States written since then are looked at before the next batch. */
  checkedAt: number;
}

async function openDesk(db: Database, { standings, at }: Loaded): Promise<OpenDesk> {
  const texts = new Map<string, string>();
  for (const { state } of standings) await addTexts(db, texts, state);
  const scopes = Map.groupBy(standings, ({ state }) => state.watch);
  return {
    index: indexWatches([
      ...new Map(standings.map(({ compiled, state }) => [state.watch, compiled])).values(),
    ]),
    current: new Map(
      standings.map((standing) => [standingKey(standing.scope, standing.state.watch), standing]),
    ),
    scopes: new Map([...scopes].map(([watch, all]) => [watch, all.map(({ scope }) => scope)])),
    texts,
    checkedAt: at,
  };
}

/** Whether a guild has made a watch its own since: it has a standing that is not among those loaded. */
async function isTakenOver(db: Database, { current, checkedAt }: OpenDesk): Promise<boolean> {
  const written = await watchStatesSince(db, checkedAt);
  return written.some(({ scope, state }) => !current.has(standingKey(scope, state.watch)));
}

/** What people decided while the pass was running counts from the next batch on. */
async function takeUpDecisions(trx: Database, { current, texts, checkedAt }: OpenDesk): Promise<void> {
  for (const { scope, state } of await watchStatesSince(trx, checkedAt)) {
    const key = standingKey(scope, state.watch);
    const standing = current.get(key);
    if (standing === undefined) continue;
    current.set(key, { ...standing, state });
    await addTexts(trx, texts, state);
  }
}

/** The texts that a shift from a state may have to prove itself by: of what is held, and of what the last move left. */
async function addTexts(db: Database, texts: Map<string, string>, state: WatchState): Promise<void> {
  for (const quote of [state.baseline, state.moves.at(-1)?.found?.left.baseline]) {
    if (quote === undefined || texts.has(quote.snapshot)) continue;
    const text = await findSnapshotText(db, quote.snapshot);
    if (text !== undefined) texts.set(quote.snapshot, text);
  }
}

async function readItem(
  trx: Database,
  item: Item,
  desk: OpenDesk,
  tools: ReadTools,
  counts: ReadCounts,
): Promise<void> {
  const now = tools.clock();
  const document = parseDocument(item, tools.lexicon);
  const owner = tools.guildOf(item.sourceId);
  const readings: NewReading[] = [];
  let isKept = false;
  for (const { watch } of desk.index.candidates(document)) {
    // What was said before the day of the baseline cannot leave it: a first poll may bring years of it.
    if (item.published < Date.parse(watch.baseline.asOf)) continue;
    for (const standing of standingsFor(watch.id, owner, desk)) {
      const { verdict, state } = judgeItem(
        document,
        standing.compiled,
        standing.state,
        tools.tunables,
        (hash) => desk.texts.get(hash),
      );
      const decided = await inItsScope(trx, desk, { item, standing, verdict, state }, owner, now);
      const { isEvidence, isAlert } = await recordVerdict(trx, decided, tools.addressing, now);
      if (isEvidence) isKept = true;
      readings.push({ item: item.id, scope: decided.standing.scope, verdict, readAt: now });
      if (desk.scopes.get(watch.id)?.includes(decided.standing.scope) === true)
        desk.current.set(standingKey(decided.standing.scope, watch.id), { ...decided.standing, state });
      desk.texts.set(state.baseline.snapshot, desk.texts.get(state.baseline.snapshot) ?? item.snapshot.text);
      counts.verdicts[verdict.kind] = (counts.verdicts[verdict.kind] ?? 0) + 1;
      if (isAlert) counts.alerts += 1;
    }
  }
  await addReadings(trx, readings);
  await markItemRead(trx, item.id, now, isKept);
  counts.read += 1;
}

/** An item of a guild's own source concerns that guild alone: its own copy of a watch, or else the shared one. */
function standingsFor(watch: string, owner: string | undefined, { current, scopes }: OpenDesk): Standing[] {
  const all = (scopes.get(watch) ?? []).flatMap((scope) => current.get(standingKey(scope, watch)) ?? []);
  if (owner === undefined) return all;
  const own = current.get(standingKey(owner, watch));
  return own === undefined ? all.filter(({ scope }) => scope === 'shared') : [own];
}

/** A guild's own source never moves what others see: the guild takes the watch over first. */
async function inItsScope(
  trx: Database,
  { scopes }: OpenDesk,
  decided: Decided,
  owner: string | undefined,
  now: number,
): Promise<Decided> {
  const { standing, verdict } = decided;
  const { watch } = standing.state;
  if (owner === undefined || standing.scope === owner) return decided;
  if (movesStory(verdict)) {
    await takeOverWatch(trx, owner, watch, { userId: 'weathervane', at: now });
    scopes.set(watch, [...new Set([...(scopes.get(watch) ?? []), owner])]);
  }
  return { ...decided, standing: { ...standing, scope: owner } };
}
