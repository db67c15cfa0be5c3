import type {
  APIActionRowComponent,
  APIComponentInMessageActionRow,
  APIEmbed,
  APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Asker, Desk } from '../../../desk/desk.ts';
import type { GuildSettings } from '../../../desk/guild-settings.ts';
import type { Language } from '../language.ts';
import type { ChannelNeed } from './channel-needs.ts';
import type { CommandWords } from './words/command-words.ts';

/** What every handler is given: who asks, where, in which language, and with which rights. */
export interface Asked {
  readonly desk: Desk;
  readonly who: Asker;
  readonly channelId: string;
  /** The name of a guild that the bot is in. */
  readonly nameGuild: (guildId: string) => string | undefined;
  /** What the bot may not do in a channel of this guild, of what posting there needs. */
  readonly missingIn: (channelId: string) => readonly ChannelNeed[];
  readonly language: Language;
  readonly words: CommandWords;
  readonly settings: GuildSettings;
  /** Manage Guild, or alone in a direct message. */
  readonly mayConfigure: boolean;
  /** Confirm, correct and dismiss: those who may configure, and the guild's review role. */
  readonly mayReview: boolean;
}

export interface Answer {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly files?: readonly { readonly attachment: Buffer; readonly name: string }[];
}

export type Options = ChatInputCommandInteraction['options'];
export type Form = APIModalInteractionResponseCallbackData;
export type Choice = ApplicationCommandOptionChoiceData<string>;

export interface Command {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether only the person who asked sees the answer: Discord wants to know before there is one. */
  readonly isPrivate: boolean | ((options: Options) => boolean);
  readonly answer: (asked: Asked, options: Options) => Promise<Answer>;
  /** A form opens instead of an answer where this gives one; an answer where it cannot. */
  readonly form?: (asked: Asked, options: Options) => Promise<Form | Answer | undefined>;
  readonly complete?: (
    asked: Asked,
    focused: { readonly name: string; readonly value: string },
    options: AutocompleteInteraction['options'],
  ) => Promise<readonly Choice[]>;
}

/** A button or a menu, by the first part of its `custom_id`. */
export interface Press {
  readonly name: string;
  /** `update` changes the message that it stands on, `reply` answers the person alone, `form` opens a form. */
  readonly shows: 'update' | 'reply';
  readonly needs?: 'review' | 'configure';
  readonly answer: (asked: Asked, args: readonly string[], values: readonly string[]) => Promise<Answer>;
}

/** A form that was sent, by the first part of its `custom_id`. */
export interface FormAnswer {
  readonly name: string;
  readonly needs?: 'review' | 'configure';
  readonly answer: (
    asked: Asked,
    args: readonly string[],
    fields: (name: string) => string,
  ) => Promise<Answer>;
}

export function isForm(value: Form | Answer): value is Form {
  return 'custom_id' in value;
}
