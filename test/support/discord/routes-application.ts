import { asArray, asObject, refuse } from './answer.ts';
import { enforceCommandLimits } from './enforce-limits.ts';
import type { Route } from './rest.ts';
import { snowflake } from './snowflake.ts';
import type { Json, World } from './world.ts';
import { guildOnWire, userOnWire } from './world.ts';

/** What Discord adds to a command that an application registers. */
function completeCommand(world: World, command: Json, guildId: string | undefined): Json {
  return {
    type: 1,
    default_member_permissions: null,
    nsfw: false,
    integration_types: [0],
    contexts: null,
    dm_permission: true,
    ...command,
    id: snowflake(),
    application_id: world.applicationId,
    version: snowflake(),
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  };
}

function overwrite(world: World, guildId: string | undefined, body: unknown): Json[] {
  const commands = asArray(body).map(asObject);
  enforceCommandLimits(commands);
  const complete = commands.map((command) => completeCommand(world, command, guildId));
  world.commands.set(guildId ?? 'global', complete);
  return complete;
}

/** Without `with_localizations=true` the translations are left out of a list, as Discord leaves them out. */
function listed(commands: readonly Json[], withTranslations: boolean): unknown {
  if (withTranslations) return commands;
  return JSON.parse(
    JSON.stringify(commands, (key, value: unknown) => (key.endsWith('_localizations') ? undefined : value)),
  );
}

export const applicationRoutes = (world: World): readonly Route[] => [
  [
    'GET',
    '/applications/:app/commands',
    ({ query }) => ({
      status: 200,
      body: listed(world.commands.get('global') ?? [], query.get('with_localizations') === 'true'),
    }),
  ],
  [
    'PUT',
    '/applications/:app/commands',
    ({ body }) => ({ status: 200, body: overwrite(world, undefined, body) }),
  ],
  [
    'GET',
    '/applications/:app/guilds/:guild/commands',
    ({ params, query }) => ({
      status: 200,
      body: listed(
        world.commands.get(params['guild'] ?? '') ?? [],
        query.get('with_localizations') === 'true',
      ),
    }),
  ],
  [
    'PUT',
    '/applications/:app/guilds/:guild/commands',
    ({ params, body }) => ({ status: 200, body: overwrite(world, params['guild'], body) }),
  ],
  ['GET', '/users/@me', () => ({ status: 200, body: userOnWire(world.bot, true) })],
  [
    'GET',
    '/users/:user',
    ({ params }) => ({
      status: 200,
      body: userOnWire(world.users.get(params['user'] ?? '') ?? refuse(10013)),
    }),
  ],
  [
    'GET',
    '/applications/@me',
    () => ({
      status: 200,
      body: { id: world.applicationId, name: 'Weathervane', flags: 0, bot_public: true },
    }),
  ],
  [
    'GET',
    '/users/@me/guilds',
    () => ({ status: 200, body: [...world.guilds.values()].map(({ id, name }) => ({ id, name })) }),
  ],
  [
    'GET',
    '/guilds/:guild',
    ({ params }) => ({
      status: 200,
      body: guildOnWire(world, world.guilds.get(params['guild'] ?? '') ?? refuse(10004)),
    }),
  ],
];
