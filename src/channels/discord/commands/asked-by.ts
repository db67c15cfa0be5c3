import { PermissionFlagsBits } from 'discord.js';
import type { BaseInteraction } from 'discord.js';
import type { Desk } from '../../../desk/desk.ts';
import { guildSettings } from '../../../desk/guild-settings.ts';
import { languageOf } from '../language.ts';
import { channelNeeds } from './channel-needs.ts';
import type { ChannelNeed } from './channel-needs.ts';
import type { Asked } from './command.ts';
import { wordsFor } from './words/words-for.ts';

/**
 * Who asks, with the rights that Discord vouches for in the interaction itself. Default permissions of a command can
 * be opened by an administrator; what decides is looked at here again.
 */
export async function askedBy(desk: Desk, interaction: BaseInteraction): Promise<Asked> {
  const guildId = interaction.guildId ?? undefined;
  const settings = await guildSettings(desk, guildId);
  const mayConfigure =
    guildId === undefined || (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false);
  const { reviewRole } = settings;
  const language = languageOf(interaction.locale);
  return {
    desk,
    who: { userId: interaction.user.id, ...(guildId === undefined ? {} : { guildId }) },
    channelId: interaction.channelId ?? '',
    nameGuild: (guild) => interaction.client.guilds.cache.get(guild)?.name,
    missingIn: (channel) => missingIn(interaction, channel),
    language,
    words: wordsFor(language),
    settings,
    mayConfigure,
    mayReview: mayConfigure || (reviewRole !== undefined && rolesOf(interaction).includes(reviewRole)),
  };
}

/** Discord tells the bot's rights with the interaction for its own channel; those elsewhere follow from the cache. */
function missingIn(interaction: BaseInteraction, channelId: string): readonly ChannelNeed[] {
  const { guild } = interaction;
  const me = guild?.members.me;
  const elsewhere = me == null ? undefined : guild?.channels.cache.get(channelId)?.permissionsFor(me);
  const may = channelId === interaction.channelId ? interaction.appPermissions : elsewhere;
  return may == null ? [] : channelNeeds.filter((need) => !may.has(need));
}

/** The member of a cached guild has a cache of roles; else the interaction carries their ids. */
function rolesOf({ member }: BaseInteraction): readonly string[] {
  if (member === null) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
