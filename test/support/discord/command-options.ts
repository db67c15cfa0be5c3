import { ApplicationCommandOptionType } from 'discord.js';
import type { APIApplicationCommand, APIApplicationCommandOption, ChannelType } from 'discord.js';
import type { Json, World } from './world.ts';
import { channelOnWire, userOnWire } from './world.ts';

/** What a person fills in: words, numbers, yes or no; the id of a channel, role or user. */
export type Filled = Readonly<Record<string, string | number | boolean | undefined>>;

type Leaf = readonly APIApplicationCommandOption[];

/** The registered command behind `watch add`, with the names of its groups. Throws where there is none. */
export function findCommand(
  world: World,
  guildId: string | undefined,
  path: string,
): { command: APIApplicationCommand; inner: readonly APIApplicationCommandOption[]; leaf: Leaf } {
  const [name, ...rest] = path.split(' ');
  const known = [...(world.commands.get(guildId ?? '') ?? []), ...(world.commands.get('global') ?? [])];
  const command = known.find((each) => each['name'] === name) as unknown as APIApplicationCommand | undefined;
  if (command === undefined) throw new Error(`/${name ?? ''} is not registered; a person could not send it`);
  const inner: APIApplicationCommandOption[] = [];
  let options: Leaf = command.options ?? [];
  for (const part of rest) {
    const next = options.find((option) => option.name === part && isGroup(option));
    if (next === undefined) throw new Error(`/${path} is not registered: no ${part}`);
    inner.push(next);
    options = ('options' in next ? next.options : undefined) ?? [];
  }
  if (options.some(isGroup))
    throw new Error(`/${path} wants a subcommand: ${options.map((option) => option.name).join(', ')}`);
  return { command, inner, leaf: options };
}

const isGroup = ({ type }: APIApplicationCommandOption): boolean =>
  type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;

function checkText(option: APIApplicationCommandOption, value: unknown): void {
  const text = String(value);
  const {
    choices,
    min_length: least,
    max_length: most,
  } = option as { choices?: { value: unknown }[]; min_length?: number; max_length?: number };
  if (choices !== undefined && choices.length > 0 && !choices.some((choice) => choice.value === value))
    throw new Error(`${option.name}: ${text} is not among the choices`);
  if (text.length < (least ?? 0) || text.length > (most ?? 6000))
    throw new Error(`${option.name}: Discord refuses the length ${text.length}`);
}

function checkNumber(option: APIApplicationCommandOption, value: unknown): void {
  const { min_value: least, max_value: most } = option as { min_value?: number; max_value?: number };
  if (typeof value !== 'number' || value < (least ?? -Infinity) || value > (most ?? Infinity))
    throw new Error(`${option.name}: Discord refuses the number ${String(value)}`);
}

function checkChannel(world: World, option: APIApplicationCommandOption, value: unknown): void {
  const channel = world.channels.get(String(value));
  const { channel_types: types } = option as { channel_types?: ChannelType[] };
  if (channel === undefined) throw new Error(`${option.name}: no such channel`);
  if (types !== undefined && !types.includes(channel.type))
    throw new Error(`${option.name}: Discord does not offer a channel of type ${channel.type}`);
}

/** Fills a command in as Discord's own client lets a person do it: throws at what the client would not send. */
export function fillOptions(world: World, leaf: Leaf, filled: Filled): Json[] {
  const names = new Set(leaf.map(({ name }) => name));
  for (const name of Object.keys(filled))
    if (!names.has(name)) throw new Error(`no option ${name}: ${[...names].join(', ')}`);
  return leaf.flatMap((option) => {
    const value = filled[option.name];
    if (value === undefined) {
      if ('required' in option && option.required) throw new Error(`option ${option.name} is required`);
      return [];
    }
    if (option.type === ApplicationCommandOptionType.String) checkText(option, value);
    if (
      option.type === ApplicationCommandOptionType.Integer ||
      option.type === ApplicationCommandOptionType.Number
    )
      checkNumber(option, value);
    if (option.type === ApplicationCommandOptionType.Channel) checkChannel(world, option, value);
    return [{ name: option.name, type: option.type, value }];
  });
}

/** The objects behind the ids that were filled in. */
export function resolveOptions(world: World, guildId: string | undefined, options: readonly Json[]): Json {
  const idsOf = (type: ApplicationCommandOptionType): string[] =>
    options.filter((option) => option['type'] === type).map((option) => String(option['value']));
  const entries = (ids: readonly string[], show: (id: string) => Json | undefined): Json =>
    Object.fromEntries(
      ids.flatMap((id): [string, Json][] => {
        const shown = show(id);
        return shown === undefined ? [] : [[id, shown]];
      }),
    );
  const guild = world.guilds.get(guildId ?? '');
  return {
    channels: entries(idsOf(ApplicationCommandOptionType.Channel), (id) => {
      const channel = world.channels.get(id);
      return channel === undefined ? undefined : { ...channelOnWire(world, channel), permissions: '0' };
    }),
    roles: entries(idsOf(ApplicationCommandOptionType.Role), (id) => {
      const role = guild?.roles.get(id);
      return role === undefined
        ? undefined
        : { ...role, permissions: '0', color: 0, position: 1, hoist: false, managed: false, flags: 0 };
    }),
    users: entries(idsOf(ApplicationCommandOptionType.User), (id) => {
      const user = world.users.get(id);
      return user === undefined ? undefined : userOnWire(user);
    }),
  };
}
