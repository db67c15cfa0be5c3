/** What the bot needs in a channel: to see it, to write there, to show embeds; and to call roles that are not open to all. */
export const channelNeeds = ['ViewChannel', 'SendMessages', 'EmbedLinks', 'MentionEveryone'] as const;
export type ChannelNeed = (typeof channelNeeds)[number];
