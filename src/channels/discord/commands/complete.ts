import { listOwnSubscriptions } from '../../../desk/subscribe.ts';
import {
  governmentNames,
  guildWatches,
  pickTopic,
  watchName,
  watchNames,
} from '../../../desk/guild-watches.ts';
import type { GuildWatches } from '../../../desk/guild-watches.ts';
import { mutableWatches } from '../../../desk/mute.ts';
import { suggestNames } from '../../../desk/find-name.ts';
import { suggestZones } from '../../../desk/quiet-hours.ts';
import { regionsOf } from '../../../desk/subscribe.ts';
import { guildSources } from '../../../desk/manage-sources.ts';
import { askShifts } from '../../../desk/ask-shifts.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import { clampText } from '../clamp-text.ts';
import { limits } from '../limits.ts';
import type { Asked, Choice } from './command.ts';
import { describeSubscription } from './present-subscription.ts';
import { positionChoices, positionLabel } from './present-stance.ts';

export function choicesOf(
  named: readonly { readonly name: string; readonly id: string }[],
): readonly Choice[] {
  return named
    .filter(({ id }) => id.length <= limits.choiceValue)
    .slice(0, limits.choices)
    .map(({ name, id }) => ({ name: clampText(name, limits.choiceName), value: id }));
}

const most = limits.choices;

export async function completeGovernment({ desk, who }: Asked, typed: string): Promise<readonly Choice[]> {
  const { governments } = await guildWatches(desk, who.guildId);
  return choicesOf(suggestNames(typed, governmentNames(governments), most));
}

/** Topics; where a government is filled in already, those on which it is watched come alone. */
export async function completeTopic(
  { desk, who }: Asked,
  typed: string,
  government: string | null,
): Promise<readonly Choice[]> {
  return topicsIn(await guildWatches(desk, who.guildId), typed, government);
}

/** The same among what somebody may mute: in a direct message, what any of their servers may send there. */
export async function completeMutable(
  { desk, who }: Asked,
  typed: string,
  government: string | null,
): Promise<readonly Choice[]> {
  return topicsIn(await mutableWatches(desk, who), typed, government);
}

function topicsIn(
  { topics, watches }: GuildWatches,
  typed: string,
  government: string | null,
): readonly Choice[] {
  const its = new Set(
    watches
      .filter((watch) => [watch.government.id, watch.government.name].includes(government ?? ''))
      .map(({ topic }) => topic.id),
  );
  const offered = its.size === 0 ? topics : topics.filter(({ id }) => its.has(id));
  return choicesOf(suggestNames(typed, offered, most));
}

export async function completeWatch(
  { desk, who }: Asked,
  typed: string,
  onlyOwn: boolean,
): Promise<readonly Choice[]> {
  const { watches, own } = await guildWatches(desk, who.guildId);
  const offered = onlyOwn ? watches.filter(({ id }) => own.has(id)) : watches;
  return choicesOf(suggestNames(typed, watchNames(offered), most));
}

export async function completePosition(
  asked: Asked,
  typed: string,
  topic: string | null,
): Promise<readonly Choice[]> {
  const found = pickTopic(topic ?? '', await guildWatches(asked.desk, asked.who.guildId));
  if (isTrouble(found)) return [];
  const positions = positionChoices(asked, found).map(({ id, label, says }) => ({
    id,
    name: `${label}: ${says}`,
  }));
  return choicesOf(suggestNames(typed, positions, most));
}

export async function completeRegion({ desk, who }: Asked, typed: string): Promise<readonly Choice[]> {
  const regions = regionsOf(await guildWatches(desk, who.guildId));
  return choicesOf(
    suggestNames(
      typed,
      regions.map((name) => ({ id: name, name })),
      most,
    ),
  );
}

export function completeZone(typed: string): readonly Choice[] {
  return choicesOf(suggestZones(typed, most).map((zone) => ({ id: zone, name: zone })));
}

export async function completeSource(
  { desk, who }: Asked,
  typed: string,
  onlyOwn: boolean,
): Promise<readonly Choice[]> {
  const { own, shared } = await guildSources(desk, who.guildId);
  return choicesOf(suggestNames(typed, onlyOwn ? own : [...own, ...shared], most));
}

export async function completeSubscription(asked: Asked, typed: string): Promise<readonly Choice[]> {
  const owned = await listOwnSubscriptions(asked.desk, asked.who);
  const named = owned.map((subscription) => ({
    id: subscription.row.id,
    name: describeSubscription(asked, subscription),
  }));
  return choicesOf(suggestNames(typed, named, most));
}

/** More than can be offered at once, so that what is typed finds older ones. */
const newestShifts = 100;

/** The newest shifts, by their names. */
export async function completeShift(asked: Asked, typed: string): Promise<readonly Choice[]> {
  const page = await askShifts(asked.desk, asked.who, { page: 0, perPage: newestShifts });
  if (isTrouble(page)) return [];
  const named = page.shifts.map(({ watch, stored }) => ({
    id: stored.id,
    name: `${new Date(stored.at).toISOString().slice(0, 10)} ${watchName(watch)} → ${positionLabel(asked, watch, stored.shift.to)}`,
  }));
  return choicesOf(suggestNames(typed, named, most));
}
