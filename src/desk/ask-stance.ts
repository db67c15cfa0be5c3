import { findShift } from '../store/shifts.ts';
import type { StoredShift } from '../store/shifts.ts';
import { baselineAt } from '../store/ledger.ts';
import type { BaselineVersion } from '../store/ledger.ts';
import { findItem } from '../store/items.ts';
import { findScope } from '../store/take-over-watch.ts';
import { positionsOf } from '../watches/topic.ts';
import type { Position } from '../watches/topic.ts';
import type { Watch } from '../watches/watch.ts';
import type { Asker, Desk } from './desk.ts';
import { dropAbsent } from './drop-absent.ts';
import { guildWatches, pickPair } from './guild-watches.ts';
import type { Trouble } from './trouble.ts';

/** The position on record of one watch at one moment. */
export interface Stance {
  readonly watch: Watch;
  readonly at: number;
  readonly version: BaselineVersion;
  /** Absent where the ladder no longer holds it. */
  readonly position?: Position;
  /** Where the words can be read. */
  readonly link?: string;
  readonly publisher?: string;
  /** The shift that led here, where one did. */
  readonly shift?: StoredShift;
}

export async function askStance(
  desk: Desk,
  who: Asker,
  asked: { readonly government: string; readonly topic: string; readonly at: number },
): Promise<Stance | Trouble> {
  const watch = pickPair(asked, await guildWatches(desk, who.guildId));
  return 'trouble' in watch ? watch : stanceOf(desk, who, watch, asked.at);
}

export async function stanceOf(desk: Desk, who: Asker, watch: Watch, at: number): Promise<Stance | Trouble> {
  const scope = await findScope(desk.db, who.guildId, watch.id);
  const version =
    (await baselineAt(desk.db, watch.id, scope, at)) ?? configuredVersion(desk, watch, scope, at);
  if (version === undefined)
    return { trouble: 'nothing-on-record', government: watch.government.name, topic: watch.topic.name, at };
  return { watch, at, version, ...(await provenanceOf(desk, watch, version)) };
}

async function provenanceOf(desk: Desk, watch: Watch, version: BaselineVersion) {
  const item = version.item === undefined ? undefined : await findItem(desk.db, version.item);
  const shift = version.shift === undefined ? undefined : await findShift(desk.db, version.shift);
  return dropAbsent({
    position: positionsOf(watch.topic).find(({ id }) => id === version.position),
    link: item?.link ?? version.source?.url,
    publisher: item?.provenance.name ?? version.source?.name,
    shift,
  });
}

/** The first version of every ledger is the configured baseline; before the first pass has written it, it counts too. */
export function configuredVersion(
  desk: Desk,
  watch: Watch,
  scope: string,
  at: number,
): BaselineVersion | undefined {
  const { statement, source } = watch.baseline;
  const { held, since, baseline } = desk.reader.startWatch(watch);
  if (since > at) return undefined;
  return {
    watch: watch.id,
    scope,
    version: 0,
    position: held,
    statement,
    quote: baseline,
    ...(source === undefined ? {} : { source: dropAbsent(source) }),
    asOf: since,
    setAt: since,
    setBy: 'config',
    status: 'standing',
  };
}
