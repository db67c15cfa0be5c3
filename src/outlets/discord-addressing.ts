import type { AlertView } from '../alerts/alert-view.ts';
import type { Telling } from '../alerts/telling.ts';
import type { DiscordTarget } from '../channels/discord/discord-target.ts';
import { guildSettingsSchema } from '../desk/guild-settings.ts';
import { withReview } from '../desk/guild-view.ts';
import { afterQuietHours } from '../desk/quiet-hours.ts';
import { updatesOfDelivered } from '../pass/address-alert.ts';
import type { Addressing } from '../pass/address-alert.ts';
import { findGuildSettings } from '../store/guild-settings.ts';
import type { Database } from '../store/open-store.ts';
import { addDelivery } from '../store/outbox.ts';
import type { NewDelivery } from '../store/outbox.ts';
import { findReview } from '../store/reviews.ts';
import { routeSubscriptions } from '../store/route-subscriptions.ts';
import type { SubscriptionRow } from '../store/route-subscriptions.ts';
import { findSubscription } from '../store/subscriptions.ts';

/** Alerts go where subscriptions want them, after their quiet hours; a digest gathers its own when it is due. */
export const discordAddressing: Addressing = {
  addressAlert: async (trx, view, { scope, region }, now) => {
    const shift = {
      scope,
      watch: view.watch,
      government: view.government.id,
      region,
      topic: view.topic.id,
      direction: view.direction,
      signal: view.signal,
    };
    const wanted = await routeSubscriptions(trx, shift, now);
    const instant = wanted.filter(({ mode }) => mode === 'instant');
    const deliveries: NewDelivery[] = [];
    for (const asked of Map.groupBy(instant, placeOf).values())
      deliveries.push(...(await deliveryFor(trx, view, asked, now)));
    return deliveries;
  },
  addressUpdate: (trx, view, news, now) =>
    updatesOfDelivered(trx, view, news, now, async ({ subscription: id }) => {
      const subscription = id === undefined ? undefined : await findSubscription(trx, id);
      const review = await findReviewOf(trx, subscription, view.id);
      return review === undefined ? view : withReview(view, review);
    }),
  post: addDelivery,
};

/** What the guild of a subscription decided on an alert: news from elsewhere must not take it off the message. */
async function findReviewOf(trx: Database, subscription: SubscriptionRow | undefined, alert: string) {
  const guild = subscription?.guild_id ?? undefined;
  return guild === undefined ? undefined : findReview(trx, guild, alert);
}

const placeOf = ({ channel_id: channel, user_id: user }: SubscriptionRow): string => channel ?? user ?? '';

/**
 * Several subscriptions of one place are one message, since its readers see it once: it rings if one of them asks for
 * a role, and comes as early as the first of them may.
 */
async function deliveryFor(
  trx: Database,
  view: AlertView,
  asked: readonly SubscriptionRow[],
  now: number,
): Promise<readonly NewDelivery[]> {
  const subscription = asked.find(({ role_id: role }) => role !== null) ?? asked[0];
  if (subscription === undefined) return [];
  const telling: Telling = { kind: 'alert', view };
  return [
    {
      id: `${view.id}-${placeOf(subscription)}`,
      alert: view.id,
      kind: 'alert',
      target: JSON.stringify(await targetOf(trx, subscription)),
      payload: JSON.stringify(telling),
      subscription: subscription.id,
      notBefore: Math.min(...asked.map((each) => loudFrom(each, now))),
      createdAt: now,
    },
  ];
}

function loudFrom({ quiet_from: from, quiet_to: to, zone }: SubscriptionRow, now: number): number {
  return afterQuietHours(now, from === null || to === null ? undefined : { from, to, zone });
}

/** Where something for a channel or a person goes, in the language that the guild has chosen. */
export async function targetOf(
  db: Database,
  place: Pick<SubscriptionRow, 'guild_id' | 'channel_id' | 'user_id'> & { readonly role_id?: string | null },
): Promise<DiscordTarget> {
  const stored = place.guild_id === null ? undefined : await findGuildSettings(db, place.guild_id);
  const { locale } = guildSettingsSchema.parse(stored ?? {});
  const language = locale === undefined ? {} : { language: locale };
  if (place.channel_id === null || place.guild_id === null) {
    return { channel: 'discord', userId: place.user_id ?? '', ...language };
  }
  const role = place.role_id ?? null;
  return {
    channel: 'discord',
    guildId: place.guild_id,
    channelId: place.channel_id,
    ...(role === null ? {} : { roleId: role }),
    ...language,
  };
}
