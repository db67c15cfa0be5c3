import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';
import type { PermissionsString } from 'discord.js';

/** What the bot needs where it speaks, and what each is for. */
export const neededPermissions = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'CreatePublicThreads',
  'SendMessagesInThreads',
] as const satisfies readonly PermissionsString[];

/** The address under which somebody with "Manage Server" adds the bot to a server. */
export function inviteLink(applicationId: string): string {
  const permissions = neededPermissions.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: permissions.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}
