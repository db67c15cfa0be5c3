import { pauseCauses } from '../../../alerts/telling.ts';
import { signalOfFloor } from '../../../desk/subscribe.ts';
import type { Subscription } from '../../../desk/subscribe.ts';
import { quoteForeign } from '../foreign-text.ts';
import { wordsIn } from '../language.ts';
import type { Asked } from './command.ts';

/** What is wanted, in plain words: for a choice that Discord shows as plain text. */
export function describeSubscription({ words, language }: Asked, subscription: Subscription): string {
  const { row, government, topic } = subscription;
  const names = [government, topic, row.region ?? undefined].filter((name) => name !== undefined);
  const floor = wordsIn(language).signal[signalOfFloor(row.floor)];
  return [
    names.length === 0 ? words.subscription.everything : names.join(' · '),
    words.subscription.floor(floor),
  ].join(' · ');
}

/** The same as a line of markdown, with where it goes and how. */
export function presentSubscription(asked: Asked, subscription: Subscription): string {
  const { row } = subscription;
  const { words } = asked;
  const place = row.channel_id === null ? words.subscription.direct : `<#${row.channel_id}>`;
  const details = [
    row.direction === null ? '' : words.subscription.direction[row.direction],
    row.mode === 'digest' ? words.subscription.inDigest : '',
    row.role_id === null ? '' : words.subscription.pings(`<@&${row.role_id}>`),
    row.quiet_from === null || row.quiet_to === null
      ? ''
      : words.subscription.quiet(`${clock(row.quiet_from)}–${clock(row.quiet_to)}`, row.zone),
    homeOf(asked, row),
    row.state === 'paused' ? words.subscription.paused(pauseCause(asked, row)) : '',
  ].filter((detail) => detail !== '');
  const wanted = quoteForeign(describeSubscription(asked, subscription), 300);
  return `${place}: **${wanted}**${details.length === 0 ? '' : `\n-# ${details.join(' · ')}`}`;
}

/** The server in which somebody subscribed themselves, where it is not the one that is looked at. */
function homeOf({ words, who, nameGuild }: Asked, { guild_id: guild }: Subscription['row']): string {
  if (guild === null || guild === who.guildId) return '';
  return words.subscription.madeIn(quoteForeign(nameGuild(guild) ?? guild, 100));
}

/** Why Discord refused, and what to mend. */
export function pauseCause({ language }: Asked, row: { readonly paused_code: string | null }): string {
  const cause = pauseCauses.find((each) => each === row.paused_code) ?? 'refused';
  return wordsIn(language).pauseCause[cause];
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
