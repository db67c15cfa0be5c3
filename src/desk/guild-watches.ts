import { listDeskWatches } from '../store/desk-watches.ts';
import type { DeskWatchRow } from '../store/desk-watches.ts';
import type { Government } from '../watches/government.ts';
import { positionsOf, topicSchema } from '../watches/topic.ts';
import type { Position, Topic } from '../watches/topic.ts';
import { baselineSchema } from '../watches/watch.ts';
import type { Watch } from '../watches/watch.ts';
import type { Catalogue, Desk } from './desk.ts';
import { findNamed, suggestNames } from './find-name.ts';
import type { Named } from './find-name.ts';
import type { Trouble } from './trouble.ts';

/** What a guild can ask about: what is configured, and what the guild added; its own goes first where ids meet. */
export interface GuildWatches {
  readonly governments: readonly Government[];
  readonly topics: readonly Topic[];
  readonly watches: readonly Watch[];
  /** Ids of the watches that the guild made. */
  readonly own: ReadonlySet<string>;
}

export async function guildWatches(desk: Desk, guildId: string | undefined): Promise<GuildWatches> {
  const { governments, watches: configured } = desk.catalogue();
  const rows = guildId === undefined ? [] : await listDeskWatches(desk.db, guildId);
  const made = rows.flatMap((row) => readDeskWatch(row, desk.catalogue()) ?? []);
  const own = new Set(made.map(({ id }) => id));
  const watches = [...made, ...configured.filter(({ id }) => !own.has(id))];
  const topics = [...new Map(watches.toReversed().map(({ topic }) => [topic.id, topic])).values()];
  return {
    governments,
    topics: topics.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    watches,
    own,
  };
}

/** The watch of a stored row; absent where its government is no longer configured. */
export function readDeskWatch(row: DeskWatchRow, { governments }: Catalogue): Watch | undefined {
  const government = governments.find(({ id }) => id === row.government_id);
  if (government === undefined) return undefined;
  const topic = topicSchema.parse(JSON.parse(row.topic_json));
  return {
    id: row.watch_id,
    government,
    topic,
    baseline: baselineSchema.parse(JSON.parse(row.baseline_json)),
  };
}

export function governmentNames(
  governments: readonly Government[],
): readonly (Named & { government: Government })[] {
  return governments.map((government) => ({
    id: government.id,
    name: government.name,
    others: government.names,
    government,
  }));
}

export function watchNames(watches: readonly Watch[]): readonly (Named & { watch: Watch })[] {
  return watches.map((watch) => ({ id: watch.id, name: watchName(watch), watch }));
}

/** "South Korea · Arms for Ukraine" */
export function watchName(watch: Watch): string {
  return `${watch.government.name} · ${watch.topic.name}`;
}

export function pickGovernment(typed: string, { governments }: GuildWatches): Government | Trouble {
  const names = governmentNames(governments);
  const found = findNamed(typed, names);
  if (found !== undefined) return found.government;
  return {
    trouble: 'unknown-government',
    typed,
    like: suggestNames(typed, names, 5).map(({ name }) => name),
  };
}

export function pickTopic(typed: string, { topics }: GuildWatches): Topic | Trouble {
  const found = findNamed(typed, topics);
  if (found !== undefined) return found;
  return { trouble: 'unknown-topic', typed, like: suggestNames(typed, topics, 5).map(({ name }) => name) };
}

export function pickWatch(typed: string, { watches }: GuildWatches): Watch | Trouble {
  const names = watchNames(watches);
  const found = findNamed(typed, names);
  if (found !== undefined) return found.watch;
  return { trouble: 'unknown-watch', typed, like: suggestNames(typed, names, 5).map(({ name }) => name) };
}

/** The watch of a government on a topic, or what is watched instead. */
export function pickPair(
  typed: { readonly government: string; readonly topic: string },
  known: GuildWatches,
): Watch | Trouble {
  const government = pickGovernment(typed.government, known);
  if ('trouble' in government) return government;
  const topic = pickTopic(typed.topic, known);
  if ('trouble' in topic) return topic;
  const found = known.watches.find(
    (watch) => watch.government.id === government.id && watch.topic.id === topic.id,
  );
  if (found !== undefined) return found;
  return {
    trouble: 'not-watched',
    government: government.name,
    topic: topic.name,
    governments: known.watches.filter((w) => w.topic.id === topic.id).map((w) => w.government.name),
    topics: known.watches.filter((w) => w.government.id === government.id).map((w) => w.topic.name),
  };
}

export function pickPosition(typed: string, topic: Topic): Position | Trouble {
  const positions = positionsOf(topic);
  const found = findNamed(
    typed,
    positions.map(({ id, says }) => ({ id, says, name: says, others: [id.replaceAll('-', ' ')] })),
  );
  if (found !== undefined) return { id: found.id, says: found.says };
  return { trouble: 'unknown-position', typed, like: positions.map(({ id }) => id) };
}
