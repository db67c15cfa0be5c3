import { InteractionResponseType, MessageFlags } from 'discord.js';
import { z } from 'zod';
import type { APIApplicationCommandOptionChoice, APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Answer, Call } from './answer.ts';
import { asObject, refuse, Refusal } from './answer.ts';
import { enforceChoiceLimits, enforceMessageLimits, enforceModalLimits } from './enforce-limits.ts';
import type { Interaction } from './interaction.ts';
import { notify } from './interaction.ts';
import { editMessage, keepMessage, messageOnWire } from './keep-message.ts';
import { hasFlag, withFlag, withoutFlag } from './message-flag.ts';
import type { Route } from './rest.ts';
import type { Channel, Json, KeptMessage, World } from './world.ts';

export interface InteractionTimes {
  /** The first answer is due within 3 s, and further ones within 15 minutes. */
  readonly acknowledgeMs: number;
  readonly lifeMs: number;
}

const isEphemeral = (message: KeptMessage): boolean => hasFlag(message.flags, MessageFlags.Ephemeral);

type First = (interaction: Interaction, call: Call, data: Json) => void;

export function interactionRoutes(
  world: World,
  interactions: Map<string, Interaction>,
  times: InteractionTimes,
): readonly Route[] {
  const channelOf = (interaction: Interaction): Channel =>
    world.channels.get(interaction.channelId) ?? refuse(10003);

  /** Keeps a message; what only one person sees does not enter the channel. */
  const keep = (interaction: Interaction, call: Call, body: Json): KeptMessage => {
    const channel = channelOf(interaction);
    const message = keepMessage(world, channel, call, body);
    if (isEphemeral(message)) channel.messages.delete(message.id);
    return message;
  };

  const replace = (interaction: Interaction, message: KeptMessage): void => {
    const channel = channelOf(interaction);
    if (channel.messages.has(message.id)) channel.messages.set(message.id, message);
    if (interaction.original?.id === message.id) interaction.original = message;
    const at = interaction.followups.findIndex(({ id }) => id === message.id);
    if (at >= 0) interaction.followups[at] = message;
  };

  /** What each kind of first answer does. */
  const firsts: Partial<Record<InteractionResponseType, First>> = {
    [InteractionResponseType.ChannelMessageWithSource]: (interaction, call, data) => {
      enforceMessageLimits(data, call.files.length, true);
      interaction.original = keep(interaction, call, data);
    },
    [InteractionResponseType.DeferredChannelMessageWithSource]: (interaction, call, data) => {
      const flags = withFlag(Number(data['flags'] ?? 0), MessageFlags.Loading);
      interaction.original = keep(interaction, call, { flags });
    },
    [InteractionResponseType.UpdateMessage]: (interaction, call, data) => {
      enforceMessageLimits(data, call.files.length, false);
      interaction.original = interaction.source ?? refuse(50035);
      replace(interaction, editMessage(interaction.original, call, data));
    },
    [InteractionResponseType.DeferredMessageUpdate]: (interaction) => {
      interaction.original = interaction.source ?? refuse(50035);
    },
    [InteractionResponseType.ApplicationCommandAutocompleteResult]: (interaction, _call, data) => {
      enforceChoiceLimits(data['choices']);
      interaction.choices = data['choices'] as readonly APIApplicationCommandOptionChoice[];
    },
    [InteractionResponseType.Modal]: (interaction, _call, data) => {
      enforceModalLimits(data);
      interaction.modal = data as unknown as APIModalInteractionResponseCallbackData;
    },
  };

  const callback = (call: Call): Answer => {
    const interaction = interactions.get(call.params['token'] ?? '') ?? refuse(10062);
    if (interaction.responseType !== undefined) return refuse(40060);
    const elapsed = interaction.botTime();
    if (elapsed > times.acknowledgeMs) return refuse(10062);
    const { type, data } = asObject(call.body);
    const responseType = z.enum(InteractionResponseType).parse(type);
    const first = firsts[responseType] ?? refuse(50035);
    first(interaction, call, asObject(data));
    interaction.acknowledgedMs = elapsed;
    interaction.responseType = responseType;
    notify(
      interaction,
      responseType !== InteractionResponseType.DeferredChannelMessageWithSource &&
        responseType !== InteractionResponseType.DeferredMessageUpdate,
    );
    if (call.query.get('with_response') !== 'true') return { status: 204 };
    const message =
      interaction.original === undefined ? {} : { message: messageOnWire(interaction.original) };
    return {
      status: 200,
      body: { interaction: { id: interaction.id, type: 2 }, resource: { type, ...message } },
    };
  };

  const live = (call: Call): Interaction => {
    const interaction = interactions.get(call.params['token'] ?? '') ?? refuse(10015);
    if (interaction.responseType === undefined) return refuse(10015);
    if (Date.now() - interaction.firedAt > times.lifeMs)
      throw new Refusal(401, 50027, 'Invalid Webhook Token');
    return interaction;
  };

  const messageOf = (interaction: Interaction, id: string | undefined): KeptMessage => {
    if (id === '@original') return interaction.original ?? refuse(10008);
    return (
      interaction.followups.find((message) => message.id === id) ??
      (interaction.original?.id === id ? interaction.original : undefined) ??
      refuse(10008)
    );
  };

  const edit = (call: Call): Answer => {
    const interaction = live(call);
    const message = messageOf(interaction, call.params['message']);
    enforceMessageLimits(asObject(call.body), call.files.length, false);
    const edited = editMessage(message, call, asObject(call.body));
    const done = { ...edited, flags: withoutFlag(edited.flags, MessageFlags.Loading) };
    replace(interaction, done);
    notify(interaction, true);
    return { status: 200, body: messageOnWire(done) };
  };

  /** The first follow-up of a deferred answer takes its place, and its privacy. */
  const followUp = (call: Call): Answer => {
    const interaction = live(call);
    const body = asObject(call.body);
    enforceMessageLimits(body, call.files.length, true);
    if (interaction.original !== undefined && hasFlag(interaction.original.flags, MessageFlags.Loading))
      return edit({ ...call, params: { ...call.params, message: '@original' } });
    const message = keep(interaction, call, body);
    interaction.followups.push(message);
    notify(interaction, true);
    return { status: 200, body: messageOnWire(message) };
  };

  const remove = (call: Call): Answer => {
    const interaction = live(call);
    const message = messageOf(interaction, call.params['message']);
    channelOf(interaction).messages.delete(message.id);
    if (interaction.original?.id === message.id) interaction.deleted = true;
    notify(interaction, true);
    return { status: 204 };
  };

  return [
    ['POST', '/interactions/:interaction/:token/callback', callback],
    ['POST', '/webhooks/:app/:token', followUp],
    [
      'PATCH',
      '/webhooks/:app/:token/messages/@original',
      (call) => edit({ ...call, params: { ...call.params, message: '@original' } }),
    ],
    ['PATCH', '/webhooks/:app/:token/messages/:message', edit],
    [
      'DELETE',
      '/webhooks/:app/:token/messages/@original',
      (call) => remove({ ...call, params: { ...call.params, message: '@original' } }),
    ],
    ['DELETE', '/webhooks/:app/:token/messages/:message', remove],
    [
      'GET',
      '/webhooks/:app/:token/messages/@original',
      (call) => ({ status: 200, body: messageOnWire(messageOf(live(call), '@original')) }),
    ],
  ];
}
