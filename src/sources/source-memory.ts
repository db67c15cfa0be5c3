import { z } from 'zod';
import type { Source } from './source.ts';

export const healthStates = [
  'well',
  'down',
  'empty',
  'not-a-feed',
  'silent',
  'moved',
  'retired',
  'blocked',
] as const;
export type HealthState = (typeof healthStates)[number];

const time = z.int().describe('Milliseconds UTC');

/**
 * What is remembered of a source between polls, across restarts too. It is stored in the same transaction as
 * the entries of the poll that changed it: validators that outlive their entries would lose those entries.
 */
export const sourceMemorySchema = z.strictObject({
  configured: z
    .string()
    .describe('The address in the configuration; when that changes, the memory starts anew'),
  moved: z
    .strictObject({ to: z.string(), since: time })
    .optional()
    .describe('Where polls go since a permanent redirect held'),
  moving: z
    .strictObject({ to: z.string(), polls: z.int().positive() })
    .optional()
    .describe('A permanent redirect that has not held for long enough'),
  validators: z
    .strictObject({
      address: z.string().describe('Where they came from, and the only place they are sent to'),
      etag: z.string().optional(),
      lastModified: z.string().optional(),
    })
    .optional(),
  bodyHash: z.string().optional().describe('SHA-256 of the last body that was read as a feed'),
  failures: z.int().nonnegative().describe('Polls in a row that brought no feed'),
  rhythm: z
    .array(time)
    .describe('When something new appeared, oldest first; the newest few, for the habit and for silence'),
  size: z.int().nonnegative().optional().describe('Entries in the last feed'),
  wishes: z
    .strictObject({
      ttlMinutes: z.number().positive().optional(),
      skipHours: z.array(z.int().min(0).max(23)).optional().describe('Hours of the day, UTC'),
      skipDays: z.array(z.int().min(0).max(6)).optional().describe('0 is Sunday, UTC'),
    })
    .describe('What the feed itself asks of those who poll it'),
  trouble: z
    .strictObject({ state: z.enum(healthStates), polls: z.int().positive(), since: time })
    .optional()
    .describe('Trouble in a row, told once it has lasted'),
  health: z.strictObject({ state: z.enum(healthStates), since: time }),
  firstRead: time.optional().describe('When it was first read as a feed; absent before the first success'),
  checked: time.optional(),
  nextCheck: time.nullable().describe('null: never again'),
});
export type SourceMemory = z.infer<typeof sourceMemorySchema>;

export function newMemory(source: Source, now: number): SourceMemory {
  return {
    configured: source.url,
    failures: 0,
    rhythm: [],
    wishes: {},
    health: { state: 'well', since: now },
    nextCheck: now,
  };
}

/** The stored memory, or a new one where there is none or the configured address has changed since. */
export function memoryFor(source: Source, stored: SourceMemory | undefined, now: number): SourceMemory {
  if (stored?.configured === source.url) return stored;
  const fresh = newMemory(source, now);
  return stored?.firstRead === undefined ? fresh : { ...fresh, firstRead: stored.firstRead };
}
