import { createHash } from 'node:crypto';
import { compileWatch } from '../readings/watch/compile-watch.ts';
import type { CompiledWatch } from '../readings/watch/compiled-watch.ts';
import { initialState } from '../readings/initial-state.ts';
import type { Lexicon } from '../readings/lexicon.ts';
import type { WatchState } from '../readings/watch-state.ts';
import { addSnapshot } from '../store/items.ts';
import { addBaselineVersion, baselineAt } from '../store/ledger.ts';
import type { BaselineVersion } from '../store/ledger.ts';
import type { Database } from '../store/open-store.ts';
import { listWatchStates, putWatchState } from '../store/watch-states.ts';
import type { StoredState } from '../store/watch-states.ts';
import type { Watch } from '../watches/watch.ts';
import { standingKey } from './standing.ts';
import type { Standing } from './standing.ts';

/** A watch and whose it is. `setBy` is who answers for its baseline: `config`, or `user:` and an id. */
export interface ScopedWatch {
  readonly scope: string;
  readonly watch: Watch;
  readonly setBy: string;
}

/** Compiled watches by their definition, kept between passes: compiling is the costly part. */
export type CompiledWatches = Map<string, CompiledWatch>;

/**
 * Where every watch stands. A watch that is new, or whose baseline was changed in its definition, gets a version in
 * the ledger and a state that begins there; what it moved through before is kept, so that repeats stay repeats.
 */
export async function loadStandings(
  db: Database,
  watches: readonly ScopedWatch[],
  lexicon: Lexicon,
  compiledWatches: CompiledWatches,
  now: number,
): Promise<Standing[]> {
  const stored = new Map(
    (await listWatchStates(db)).map((state) => [standingKey(state.scope, state.state.watch), state]),
  );
  const known: Standing[] = [];
  const fresh: ScopedWatch[] = [];
  for (const scoped of watches) {
    const compiled = compileOnce(scoped.watch, lexicon, compiledWatches);
    const state = stored.get(standingKey(scoped.scope, scoped.watch.id));
    if (state?.definition === definitionOf(scoped.watch)) known.push({ ...state, compiled });
    else fresh.push(scoped);
  }
  if (fresh.length === 0) return known;
  const begun = await db.transaction().execute(async (trx) => {
    const standings: Standing[] = [];
    for (const scoped of fresh) {
      const compiled = compileOnce(scoped.watch, lexicon, compiledWatches);
      standings.push(await beginStanding(trx, scoped, compiled, stored, now));
    }
    return standings;
  });
  return [...known, ...begun];
}

function compileOnce(watch: Watch, lexicon: Lexicon, compiledWatches: CompiledWatches): CompiledWatch {
  const key = hashOf([watch.id, watch.topic, watch.baseline]);
  const known = compiledWatches.get(key);
  if (known !== undefined) return known;
  const compiled = compileWatch(watch, lexicon);
  compiledWatches.set(key, compiled);
  return compiled;
}

/** What a state depends on: the baseline and the rungs. Keywords may change without a new beginning. */
function definitionOf({ topic, baseline }: Watch): string {
  const { position, statement, asOf } = baseline;
  return hashOf([position, statement, asOf, (topic.positions ?? []).map((rung) => rung.id)]);
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

async function beginStanding(
  trx: Database,
  { scope, watch, setBy }: ScopedWatch,
  compiled: CompiledWatch,
  stored: ReadonlyMap<string, StoredState>,
  now: number,
): Promise<Standing> {
  const before = stored.get(standingKey(scope, watch.id));
  const onRecord = before === undefined ? await baselineAt(trx, watch.id, scope, now) : undefined;
  const begun = initialState(compiled);
  const definition = definitionOf(watch);
  let state: WatchState;
  if (onRecord === undefined || onRecord.asOf < begun.since) {
    state = { ...begun, moves: before?.state.moves ?? [] };
    await addSnapshot(trx, { hash: begun.baseline.snapshot, text: begun.baseline.text });
    await addBaselineVersion(trx, versionOf(watch, scope, begun, setBy, now));
  } else {
    state = {
      ...begun,
      held: onRecord.position,
      settled: onRecord.position,
      since: onRecord.asOf,
      baseline: onRecord.quote,
    };
  }
  await putWatchState(trx, { scope, definition, state }, now);
  return { scope, compiled, definition, state };
}

function versionOf(
  watch: Watch,
  scope: string,
  state: WatchState,
  setBy: string,
  now: number,
): Omit<BaselineVersion, 'version'> {
  const { source } = watch.baseline;
  return {
    watch: watch.id,
    scope,
    position: state.held,
    statement: watch.baseline.statement,
    quote: state.baseline,
    ...(source === undefined
      ? {}
      : { source: { name: source.name, ...(source.url === undefined ? {} : { url: source.url }) } }),
    asOf: state.since,
    setAt: now,
    setBy,
    status: 'standing',
  };
}
