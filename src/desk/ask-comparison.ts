import { positionsOf } from '../watches/topic.ts';
import type { Topic } from '../watches/topic.ts';
import { stanceOf } from './ask-stance.ts';
import type { Stance } from './ask-stance.ts';
import type { Asker, Desk } from './desk.ts';
import { guildWatches, pickTopic } from './guild-watches.ts';
import { isTrouble } from './trouble.ts';
import type { Trouble } from './trouble.ts';

export interface Comparison {
  readonly topic: Topic;
  readonly at: number;
  /** By the ladder, the last rung first; then by name. */
  readonly stances: readonly Stance[];
}

/** Where every government that is watched on a topic stands. */
export async function askComparison(
  desk: Desk,
  who: Asker,
  asked: { readonly topic: string; readonly at: number },
): Promise<Comparison | Trouble> {
  const known = await guildWatches(desk, who.guildId);
  const topic = pickTopic(asked.topic, known);
  if ('trouble' in topic) return topic;
  const stances: Stance[] = [];
  for (const watch of known.watches.filter((each) => each.topic.id === topic.id)) {
    const stance = await stanceOf(desk, who, watch, asked.at);
    if (!isTrouble(stance)) stances.push(stance);
  }
  const rung = ({ version }: Stance): number =>
    positionsOf(topic).findIndex(({ id }) => id === version.position);
  const sorted = stances.toSorted(
    (a, b) => rung(b) - rung(a) || a.watch.government.name.localeCompare(b.watch.government.name, 'en'),
  );
  return { topic, at: asked.at, stances: sorted };
}
