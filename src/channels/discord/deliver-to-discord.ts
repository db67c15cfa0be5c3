import { z } from 'zod';
import type { AlertView } from '../../alerts/alert-view.ts';
import { tellingSchema } from '../../alerts/telling.ts';
import type { Telling } from '../../alerts/telling.ts';
import type { DeliveryOutcome } from '../delivery-outcome.ts';
import { classifyFailure } from './classify-failure.ts';
import { discordTargetSchema, isGuildTarget } from './discord-target.ts';
import type { DiscordTarget } from './discord-target.ts';
import { quoteForeign } from './foreign-text.ts';
import { languageOf } from './language.ts';
import type { Language } from './language.ts';
import type { Outgoing } from './outgoing.ts';
import { noteRefusal, refusalOf } from './post-office.ts';
import type { PostOffice } from './post-office.ts';
import { headline, renderAlert } from './render-alert.ts';
import { renderDigest } from './render-digest.ts';
import { renderNews } from './render-evidence.ts';
import { renderNotice } from './render-notice.ts';
import { sendMessage } from './send-message.ts';
import { updateMessage } from './update-message.ts';

/** A row of the outbox: target and payload are JSON, guarded here. */
export interface DiscordDelivery {
  readonly id: string;
  readonly target: string;
  readonly payload: string;
  readonly createdAt: number;
  /** Of an update: where the alert stands already. */
  readonly messageId?: string;
  readonly threadId?: string;
}

const outageRetryMs = 60_000;

const jsonOf = <T extends z.ZodType>(
  schema: T,
): z.ZodPipe<z.ZodString, z.ZodTransform<z.output<T>, string>> =>
  z.string().transform((text, context): z.output<T> => {
    const read = schema.safeParse(parseJson(text));
    if (read.success) return read.data;
    context.issues.push({ code: 'custom', input: text, message: 'does not hold what this version expects' });
    return z.NEVER;
  });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const rowSchema = z.object({ target: jsonOf(discordTargetSchema), payload: jsonOf(tellingSchema) });

/**
 * Delivers one row of the outbox, and says what became of it. Sending the same row again is harmless: the nonce, or
 * for a forum a look at its posts, finds the message that is there already.
 */
export async function deliverToDiscord(
  office: PostOffice,
  delivery: DiscordDelivery,
): Promise<DeliveryOutcome> {
  const started = office.underway.get(delivery.id) ?? deliverOnce(office, delivery);
  office.underway.set(delivery.id, started);
  try {
    return await started;
  } finally {
    office.underway.delete(delivery.id);
  }
}

async function deliverOnce(office: PostOffice, delivery: DiscordDelivery): Promise<DeliveryOutcome> {
  const row = rowSchema.safeParse(delivery);
  if (!row.success) return { code: 'failed', cause: 'unreadable' };
  const { target, payload } = row.data;
  const guildId = isGuildTarget(target) ? target.guildId : undefined;
  const place = isGuildTarget(target) ? target.channelId : target.userId;
  const refusal = refusalOf(office, place);
  if (refusal !== undefined) return refusal;
  if (guildId !== undefined && office.client.guilds.cache.get(guildId)?.available === false)
    return { code: 'retry-later', afterMs: outageRetryMs, cause: 'guild-outage' };
  try {
    return await send(office, target, payload, delivery);
  } catch (error) {
    return noteRefusal(office, place, classifyFailure(error, guildId));
  }
}

function languageFor({ client }: PostOffice, target: DiscordTarget): Language {
  if (target.language !== undefined) return target.language;
  return languageOf(
    isGuildTarget(target) ? client.guilds.cache.get(target.guildId)?.preferredLocale : undefined,
  );
}

const roleOf = (target: DiscordTarget): string | undefined =>
  isGuildTarget(target) ? target.roleId : undefined;

/** An alert, ringing where the subscription asks: the headline stands beside the role, so that a phone shows it. */
function renderRinging(view: AlertView, target: DiscordTarget, language: Language): Outgoing {
  const role = roleOf(target);
  const outgoing = renderAlert(view, language);
  return role === undefined
    ? outgoing
    : { ...outgoing, content: quoteForeign(headline(view, language), 400), rings: role };
}

async function send(
  office: PostOffice,
  target: DiscordTarget,
  telling: Telling,
  delivery: DiscordDelivery,
): Promise<DeliveryOutcome> {
  const language = languageFor(office, target);
  const parcel = { delivery: delivery.id, createdAt: delivery.createdAt };
  switch (telling.kind) {
    case 'alert':
    case 'update':
      return sendAlert(office, target, telling, delivery);
    case 'digest': {
      const outgoing = renderDigest(telling.view, language);
      return sendMessage(office, target, { ...parcel, title: outgoing.embeds?.[0]?.title ?? '', outgoing });
    }
    case 'notice': {
      const outgoing = renderNotice(telling.notice, language);
      return sendMessage(office, target, { ...parcel, title: 'Weathervane', outgoing });
    }
  }
}

async function sendAlert(
  office: PostOffice,
  target: DiscordTarget,
  telling: Extract<Telling, { kind: 'alert' | 'update' }>,
  { id, createdAt, messageId, threadId }: DiscordDelivery,
): Promise<DeliveryOutcome> {
  const language = languageFor(office, target);
  const { view } = telling;
  const common = {
    delivery: id,
    title: headline(view, language),
    outgoing: renderRinging(view, target, language),
  };
  // An update whose alert never arrived here is the alert.
  if (telling.kind === 'alert' || messageId === undefined)
    return sendMessage(office, target, { ...common, createdAt, view });
  const news = renderNews(telling, language, telling.rings ? roleOf(target) : undefined);
  return updateMessage(office, target, {
    ...common,
    messageId,
    rings: telling.rings,
    ...(news === undefined ? {} : { news }),
    ...(threadId === undefined ? {} : { threadId }),
  });
}
