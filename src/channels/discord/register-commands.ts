import { ApplicationCommandType, Routes } from 'discord.js';
import type { Client, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { z } from 'zod';

/** What Discord adds to a command, and what it says in place of nothing. */
const added = new Set(['id', 'application_id', 'version', 'guild_id', 'dm_permission', 'handler']);

const chatInput: number = ApplicationCommandType.ChatInput;

const knownSchema = z.array(z.record(z.string(), z.unknown()));

/**
 * Makes the registered commands those that are given: reads them first and writes only where they differ, since
 * Discord counts what is created. True where something was written.
 */
export async function registerCommands(
  { rest, application }: Client<true>,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> {
  const route = Routes.applicationCommands(application.id);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const known = knownSchema.parse(await rest.get(route, { query }));
  if (fingerprint(known) === fingerprint(commands)) return false;
  await rest.put(route, { body: commands });
  return true;
}

function fingerprint(commands: readonly object[]): string {
  const essences = commands.map((command) => JSON.stringify(essence({ type: chatInput, ...command })));
  return JSON.stringify(essences.toSorted());
}

/** A command without what makes no difference: defaults, empty lists, the order of keys and of plain numbers. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(essence);
    return items.every((item) => typeof item === 'number') ? items.toSorted((a, b) => a - b) : items;
  }
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  const entries = Object.entries(value)
    .filter(([key, part]) => !added.has(key) && !isDefault(key, part))
    .map(([key, part]) => [key, essence(part)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Discord says `false`, `null` or an empty list where a definition says nothing. */
function isDefault(key: string, value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (Array.isArray(value) && value.length === 0) return true;
  if (key === 'integration_types') return JSON.stringify(value) === '[0]';
  return typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0;
}
