import { z } from 'zod';
import type { Problem } from './problem.ts';
import { Secret } from './secret.ts';

const environmentSchema = z.object({
  DISCORD_TOKEN: z
    .string()
    .trim()
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'does not look like a bot token')
    .optional(),
  DISCORD_API_URL: z.url('is not an address').optional(),
  WEATHERVANE_STORE: z.string().trim().min(1).optional(),
});

export interface Environment {
  readonly discordToken?: Secret;
  readonly discordApiUrl?: string;
  readonly store?: string;
}

const cures: Readonly<Record<string, string>> = {
  DISCORD_TOKEN:
    'copy the token from the Bot page of your application in the Discord developer portal, without quotes',
  DISCORD_API_URL: 'write an address such as https://discord.com/api, or leave it out',
  WEATHERVANE_STORE: 'write the path of a file',
};

/** Reads what the process was started with; an empty variable counts as absent. Values never enter a message. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): {
  environment: Environment;
  problems: Problem[];
} {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const checked = environmentSchema.safeParse(given);
  if (!checked.success) {
    const problems = checked.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return { file: 'environment', path: name, message: issue.message, cure: cures[name] ?? 'mend it' };
    });
    return { environment: {}, problems };
  }
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, WEATHERVANE_STORE: store } = checked.data;
  return {
    environment: {
      ...(token === undefined ? {} : { discordToken: new Secret(token) }),
      ...(apiUrl === undefined ? {} : { discordApiUrl: apiUrl }),
      ...(store === undefined ? {} : { store }),
    },
    problems: [],
  };
}
