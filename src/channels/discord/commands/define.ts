import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandSubcommandOption,
  LocalizationMap,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';

/** English, then Korean. */
export type Both = readonly [en: string, ko: string];

interface Labelled {
  readonly name: Both;
  readonly says: Both;
}

function labels({ name, says }: Labelled) {
  return {
    name: name[0],
    name_localizations: korean(name),
    description: says[0],
    description_localizations: korean(says),
  };
}

function korean([, ko]: Both): LocalizationMap {
  return { ko };
}

interface TextOption extends Labelled {
  readonly required?: boolean;
  /** Offers names while somebody types; free text is taken too. */
  readonly completes?: boolean;
  readonly atMost?: number;
}

export function text({ required = false, completes = false, atMost = 100, ...labelled }: TextOption) {
  return {
    type: ApplicationCommandOptionType.String,
    ...labels(labelled),
    required,
    autocomplete: completes,
    max_length: atMost,
  } as APIApplicationCommandBasicOption;
}

export function choice(
  labelled: Labelled & {
    readonly required?: boolean;
    readonly choices: readonly (readonly [value: string, en: string, ko: string])[];
  },
): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.String,
    ...labels(labelled),
    required: labelled.required ?? false,
    choices: labelled.choices.map(([value, en, ko]) => ({ name: en, name_localizations: { ko }, value })),
  };
}

export function whole(
  labelled: Labelled & { readonly required?: boolean; readonly from: number; readonly to: number },
): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.Integer,
    ...labels(labelled),
    required: labelled.required ?? false,
    min_value: labelled.from,
    max_value: labelled.to,
  };
}

export function yesNo(labelled: Labelled): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Boolean, ...labels(labelled) };
}

export function channel(labelled: Labelled): APIApplicationCommandBasicOption {
  return {
    type: ApplicationCommandOptionType.Channel,
    ...labels(labelled),
    channel_types: [
      ChannelType.GuildText,
      ChannelType.GuildAnnouncement,
      ChannelType.GuildForum,
      ChannelType.PublicThread,
    ],
  };
}

export function role(labelled: Labelled): APIApplicationCommandBasicOption {
  return { type: ApplicationCommandOptionType.Role, ...labels(labelled) };
}

export function subcommand(
  labelled: Labelled & { readonly options?: readonly APIApplicationCommandBasicOption[] },
): APIApplicationCommandSubcommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...labels(labelled),
    options: [...(labelled.options ?? [])],
  };
}

interface SlashCommand extends Labelled {
  readonly options?: readonly (APIApplicationCommandBasicOption | APIApplicationCommandSubcommandOption)[];
  /** Hidden from members who may not manage the guild; the code checks again. */
  readonly configures?: boolean;
  /** Also in a direct message to the bot. */
  readonly inDirect?: boolean;
}

export function slashCommand(command: SlashCommand): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const { options = [], configures = false, inDirect = false } = command;
  return {
    type: ApplicationCommandType.ChatInput,
    ...labels(command),
    options: [...options] as APIApplicationCommandBasicOption[],
    default_member_permissions: configures ? PermissionFlagsBits.ManageGuild.toString() : null,
    contexts: inDirect
      ? [InteractionContextType.Guild, InteractionContextType.BotDM]
      : [InteractionContextType.Guild],
  };
}

export const governmentOption = (required: boolean) =>
  text({
    name: ['government', '정부'],
    says: ['A country or body: South Korea, EU', '국가 또는 기구: South Korea, EU'],
    required,
    completes: true,
  });

export const topicOption = (required: boolean) =>
  text({
    name: ['topic', '주제'],
    says: ['A policy question that is watched', '관찰 중인 정책 주제'],
    required,
    completes: true,
  });

export const dateOption = (name: Both, says: Both) => text({ name, says, atMost: 20 });

export const zoneOption = text({
  name: ['zone', '시간대'],
  says: ['Time zone, such as Asia/Seoul', '시간대(예: Asia/Seoul)'],
  completes: true,
});
