import {
  ApplicationCommandOptionType,
  ComponentType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
  PermissionsString,
} from 'discord.js';
import { asArray, asObject, asText } from './answer.ts';
import { startBotTime } from './bot-time.ts';
import type { Filled } from './command-options.ts';
import { fillOptions, findCommand, resolveOptions } from './command-options.ts';
import { everyComponent } from './enforce-limits.ts';
import type { Gateway } from './gateway.ts';
import type { Interaction } from './interaction.ts';
import { waitUntilAcknowledged, waitUntilShown } from './interaction.ts';
import { messageOnWire } from './keep-message.ts';
import { hasFlag } from './message-flag.ts';
import { snowflake } from './snowflake.ts';
import type { Channel, Json, KeptMessage, User, World } from './world.ts';
import { appPermissions, channelOnWire, userOnWire } from './world.ts';

/** Somebody at a keyboard: who, where, in which language, with what rights. */
export interface Seat {
  readonly user: User;
  readonly channel: Channel;
  readonly locale?: string;
  readonly permissions?: readonly PermissionsString[];
  /** An administrator opened the command to this person in Discord's settings: the default permission is not asked. */
  readonly overridden?: boolean;
}

/** What the person sees in the end, and how long the first answer took. */
export interface Seen {
  readonly acknowledgedMs: number;
  readonly isEphemeral: boolean;
  /** The answer as it stands; absent where it was deleted, or where the answer is a modal or a list of choices. */
  readonly message: KeptMessage | undefined;
  readonly followups: readonly KeptMessage[];
  readonly choices: readonly APIApplicationCommandOptionChoice[] | undefined;
  readonly modal: APIModalInteractionResponseCallbackData | undefined;
  /** Waits for one more change after those seen so far. */
  readonly next: () => Promise<Seen>;
}

export interface Person {
  /** Sends `/path` (`watch add`), and waits for the words of the answer. */
  readonly slash: (path: string, filled?: Filled) => Promise<Seen>;
  /** Types into one option; answers with the choices offered. */
  readonly type: (
    path: string,
    focus: string,
    typed: string,
    filled?: Filled,
  ) => Promise<readonly APIApplicationCommandOptionChoice[]>;
  /** Presses a button by its `custom_id`, or by the words on it. */
  readonly press: (message: KeptMessage | undefined, button: string) => Promise<Seen>;
  /** Selects in a menu by its `custom_id`. */
  readonly select: (
    message: KeptMessage | undefined,
    menu: string,
    values: readonly string[],
  ) => Promise<Seen>;
  /** Fills in a modal by the `custom_id` of its inputs, and sends it. */
  readonly submit: (
    modal: APIModalInteractionResponseCallbackData | undefined,
    values: Readonly<Record<string, string | readonly string[]>>,
    on?: KeptMessage,
  ) => Promise<Seen>;
}

export interface Stage {
  readonly world: World;
  readonly gateway: Gateway;
  readonly interactions: Map<string, Interaction>;
  readonly patienceMs: number;
}

function see(stage: Stage, interaction: Interaction): Seen {
  const { original, shown } = interaction;
  return {
    acknowledgedMs: interaction.acknowledgedMs ?? Number.NaN,
    isEphemeral: hasFlag(original?.flags ?? 0, MessageFlags.Ephemeral),
    message: interaction.deleted ? undefined : original,
    followups: interaction.followups,
    choices: interaction.choices,
    modal: interaction.modal,
    next: async () => {
      await waitUntilShown(interaction, shown + 1, stage.patienceMs);
      return see(stage, interaction);
    },
  };
}

function envelope(
  stage: Stage,
  seat: Seat,
  interaction: Interaction,
  type: InteractionType,
  data: Json,
): Json {
  const { channel, user } = seat;
  const permissions = (seat.permissions ?? []).reduce(
    (bits, name) => bits | PermissionFlagsBits[name],
    PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages,
  );
  const guild = stage.world.guilds.get(channel.guildId ?? '');
  const who =
    guild === undefined
      ? { user: userOnWire(user) }
      : {
          guild_id: guild.id,
          guild_locale: guild.locale,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          member: {
            user: userOnWire(user),
            roles: [],
            permissions: permissions.toString(),
            joined_at: new Date(0).toISOString(),
            nick: null,
            deaf: false,
            mute: false,
            flags: 0,
          },
        };
  return {
    id: interaction.id,
    token: interaction.token,
    application_id: stage.world.applicationId,
    type,
    version: 1,
    data,
    channel_id: channel.id,
    channel: { ...channelOnWire(stage.world, channel), permissions: permissions.toString() },
    app_permissions: appPermissions(channel),
    locale: seat.locale ?? 'en-US',
    entitlements: [],
    authorizing_integration_owners: guild === undefined ? {} : { 0: guild.id },
    context: guild === undefined ? 1 : 0,
    attachment_size_limit: 10_485_760,
    ...who,
    ...(interaction.source === undefined ? {} : { message: messageOnWire(interaction.source) }),
  };
}

function findComponent(message: KeptMessage | undefined, wanted: string): Json {
  if (message === undefined) throw new Error('there is no message to act on');
  const all = [...everyComponent(message.components)].map(([, component]) => component);
  const found = all.find(({ custom_id: id, label }) => id === wanted || label === wanted);
  if (found === undefined) {
    const offered = all.map(({ custom_id: id, label }) => `${asText(label)} (${asText(id)})`).join(', ');
    throw new Error(`no ${wanted} on the message; there are ${offered}`);
  }
  if (found['disabled'] === true) throw new Error(`${wanted} is disabled`);
  return found;
}

function checkSelection(menu: Json, values: readonly string[]): void {
  const least = Number(menu['min_values'] ?? 1);
  const most = Number(menu['max_values'] ?? 1);
  if (values.length < least || values.length > most)
    throw new Error(`select ${least} to ${most}, not ${values.length}`);
  if (menu['type'] !== ComponentType.StringSelect) return;
  const options = asArray(menu['options']).map((option) => asObject(option)['value']);
  for (const value of values)
    if (!options.includes(value)) throw new Error(`${value} is not an option: ${options.join(', ')}`);
}

/** One input of a modal as it is sent back. */
function submitInput(input: Json, given: string | readonly string[] | undefined): Json {
  const id = asText(input['custom_id']);
  const common = { type: input['type'], id: 1, custom_id: id };
  if (input['type'] === ComponentType.TextInput) {
    const value = given === undefined ? asText(input['value']) : String(given);
    if (input['required'] !== false && value === '') throw new Error(`${id} is required`);
    if (value.length > Number(input['max_length'] ?? 4000) || value.length < Number(input['min_length'] ?? 0))
      throw new Error(`${id}: Discord refuses the length ${value.length}`);
    return { ...common, value };
  }
  const values = given === undefined ? [] : [given].flat();
  if (input['required'] !== false) checkSelection(input, values);
  return { ...common, values };
}

function submitComponents(
  modal: APIModalInteractionResponseCallbackData,
  values: Readonly<Record<string, string | readonly string[]>>,
): Json[] {
  const inputs = new Set([...everyComponent(modal.components)].map(([, { custom_id: id }]) => id));
  for (const id of Object.keys(values)) if (!inputs.has(id)) throw new Error(`no input ${id} in the modal`);
  return (modal.components as unknown as Json[]).map((outer) => {
    if (outer['type'] === ComponentType.Label) {
      const inner = asObject(outer['component']);
      return {
        type: ComponentType.Label,
        id: 1,
        component: submitInput(inner, values[asText(inner['custom_id'])]),
      };
    }
    const inside = asArray(outer['components']).map(asObject);
    return {
      type: outer['type'],
      id: 1,
      components: inside.map((inner) => submitInput(inner, values[asText(inner['custom_id'])])),
    };
  });
}

/** Takes the place of a person who works with the bot. */
export function seatPerson(stage: Stage, seat: Seat): Person {
  const { world, gateway, interactions, patienceMs } = stage;

  const fire = (type: InteractionType, data: Json, source?: KeptMessage): Interaction => {
    const interaction: Interaction = {
      id: snowflake(),
      token: `token-${snowflake()}`,
      channelId: seat.channel.id,
      firedAt: Date.now(),
      botTime: startBotTime(),
      ...(source === undefined ? {} : { source }),
      followups: [],
      deleted: false,
      shown: 0,
      listeners: new Set(),
    };
    interactions.set(interaction.token, interaction);
    gateway.dispatch(
      seat.channel.guildId,
      'INTERACTION_CREATE',
      envelope(stage, seat, interaction, type, data),
    );
    return interaction;
  };

  const answered = async (interaction: Interaction): Promise<Seen> => {
    await waitUntilAcknowledged(interaction, patienceMs);
    await waitUntilShown(interaction, 1, patienceMs);
    return see(stage, interaction);
  };

  const commandData = (path: string, options: readonly Json[]): Json => {
    const { command, inner } = findCommand(world, seat.channel.guildId, path);
    const nested = [...inner]
      .reverse()
      .reduce<readonly Json[]>((inside, { name, type }) => [{ name, type, options: inside }], options);
    return {
      id: command.id,
      name: command.name,
      type: command.type,
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
      options: nested,
      resolved: resolveOptions(world, seat.channel.guildId, options),
    };
  };

  const checkRight = (path: string): void => {
    const { command } = findCommand(world, seat.channel.guildId, path);
    const needed = command.default_member_permissions;
    const held = (seat.permissions ?? []).reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
    if (needed !== null && (held & BigInt(needed)) !== BigInt(needed) && seat.overridden !== true)
      throw new Error(`Discord does not show /${path} to a person without its default permission`);
  };

  return {
    slash: async (path, filled = {}) => {
      checkRight(path);
      const options = fillOptions(world, findCommand(world, seat.channel.guildId, path).leaf, filled);
      return answered(fire(InteractionType.ApplicationCommand, commandData(path, options)));
    },
    type: async (path, focus, typed, filled = {}) => {
      const { leaf } = findCommand(world, seat.channel.guildId, path);
      const option = leaf.find(({ name }) => name === focus);
      if (option === undefined || !('autocomplete' in option) || !option.autocomplete)
        throw new Error(`${focus} has no autocomplete`);
      const type = option.type;
      const others = leaf.flatMap(({ name, type: kind }) =>
        filled[name] === undefined ? [] : [{ name, type: kind, value: filled[name] }],
      );
      const value = type === ApplicationCommandOptionType.String ? typed : Number(typed);
      const seen = await answered(
        fire(
          InteractionType.ApplicationCommandAutocomplete,
          commandData(path, [...others, { name: focus, type, value, focused: true }]),
        ),
      );
      return seen.choices ?? [];
    },
    press: async (message, button) => {
      const component = findComponent(message, button);
      const data = { custom_id: component['custom_id'], component_type: ComponentType.Button };
      return answered(fire(InteractionType.MessageComponent, data, message));
    },
    select: async (message, menu, values) => {
      const component = findComponent(message, menu);
      checkSelection(component, values);
      const data = {
        custom_id: component['custom_id'],
        component_type: component['type'],
        values,
        resolved: {},
      };
      return answered(fire(InteractionType.MessageComponent, data, message));
    },
    submit: async (modal, values, on) => {
      if (modal === undefined) throw new Error('there is no modal to send');
      const data = { custom_id: modal.custom_id, components: submitComponents(modal, values), resolved: {} };
      return answered(fire(InteractionType.ModalSubmit, data, on));
    },
  };
}
