import { DiscordAPIError, PermissionsBitField, REST, Routes } from 'discord.js';
import { z } from 'zod';
import { inviteLink, neededPermissions } from '../channels/discord/invite-link.ts';
import type { Environment } from '../config/environment.ts';
import type { Settings } from '../config/settings.ts';
import type { Finding } from './finding.ts';

const applicationSchema = z.object({ id: z.string(), name: z.string() });
const guildsSchema = z.array(z.object({ id: z.string(), name: z.string(), permissions: z.string() }));

/** Whether Discord knows the token, how the bot is invited, and what it may do in the servers that it is in. */
export async function checkDiscord(environment: Environment, settings: Settings): Promise<Finding[]> {
  const { discordToken: token } = environment;
  if (token === undefined) {
    return [{ level: 'note', text: 'DISCORD_TOKEN is not set: alerts go to the console.' }];
  }
  const rest = new REST({
    api: environment.discordApiUrl ?? settings.discord.apiUrl,
    retries: 1,
    timeout: 10_000,
  });
  rest.setToken(token.reveal());
  try {
    const application = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    const guilds = guildsSchema.parse(await rest.get(Routes.userGuilds()));
    return [
      { level: 'good', text: `Discord knows the token: it is ${application.name}.` },
      { level: 'note', text: `Invite it with ${inviteLink(application.id)}` },
      ...guilds.map(({ name, permissions }) => permissionsIn(name, permissions)),
    ];
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) {
      return [
        {
          level: 'bad',
          text: 'Discord refuses the token: make a new one on the Bot page of the developer portal.',
        },
      ];
    }
    const status = error instanceof DiscordAPIError ? ` (${error.status})` : '';
    return [
      { level: 'bad', text: `Discord does not answer${status}: check the network, and discord.apiUrl.` },
    ];
  }
}

/** The permissions of the bot's roles in a server; a channel may still take some of them away. */
function permissionsIn(guild: string, permissions: string): Finding {
  const has = new PermissionsBitField(BigInt(permissions));
  const missing = neededPermissions.filter((name) => !has.has(name));
  if (missing.length === 0) return { level: 'good', text: `In ${guild} the bot may do all that it needs.` };
  return {
    level: 'bad',
    text: `In ${guild} the bot lacks ${missing.join(', ')}: give its role these permissions.`,
  };
}
