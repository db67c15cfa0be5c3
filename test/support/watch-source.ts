import { knownEntrySchema } from '../../src/items/known-entry.ts';
import type { KnownEntry } from '../../src/items/known-entry.ts';
import { recogniseEntries } from '../../src/items/recognise-entries.ts';
import type { Recognition } from '../../src/items/recognise-entries.ts';
import type { FeedEntry } from '../../src/sources/entry.ts';
import type { HealthNotice } from '../../src/sources/polling/judge-health.ts';
import type { PollOutcome } from '../../src/sources/polling/poll-outcome.ts';
import { pollSource } from '../../src/sources/polling/poll-source.ts';
import type { PollTools } from '../../src/sources/polling/poll-source.ts';
import { settlePoll } from '../../src/sources/polling/settle-poll.ts';
import { memoryFor, sourceMemorySchema } from '../../src/sources/source-memory.ts';
import type { SourceMemory } from '../../src/sources/source-memory.ts';
import { sourceSchema } from '../../src/sources/source.ts';

export interface Watched {
  readonly outcome: PollOutcome;
  readonly code: PollOutcome['code'];
  readonly entries: readonly FeedEntry[];
  readonly fresh: readonly string[];
  readonly edited: readonly string[];
  readonly vanished: readonly KnownEntry[];
  readonly notices: readonly HealthNotice[];
  readonly memory: SourceMemory;
}

export const testStart = Date.UTC(2024, 10, 1);
const hour = 3_600_000;

/**
 * Polls an address so many times, an hour apart, as the pipeline does: what is kept between polls goes through
 * JSON and its schema, as a store would have it.
 */
export async function watchSource(
  url: string,
  polls: number,
  tools: Omit<PollTools, 'clock'>,
  settings: { addedBy?: 'user' | 'operator' } = {},
): Promise<readonly Watched[]> {
  const source = sourceSchema.parse({ id: 'source', name: 'Source', url, kind: 'official', ...settings });
  const watched: Watched[] = [];
  let stored: string | undefined;
  let known: readonly KnownEntry[] = [];
  for (let poll = 0; poll < polls; poll += 1) {
    const now = testStart + poll * hour;
    const kept = stored === undefined ? undefined : sourceMemorySchema.parse(JSON.parse(stored));
    const memory = memoryFor(source, kept, now);
    const outcome = await pollSource(source, memory, { ...tools, clock: () => now });
    const found = recognise(outcome, known, now);
    known = found.known;
    const published = found.fresh.map(({ entry }) => entry.published);
    const settled = settlePoll(source, memory, outcome, { published, now, jitter: 0.5 });
    stored = JSON.stringify(settled.memory);
    watched.push({
      outcome,
      code: outcome.code,
      entries: outcome.code === 'entries' ? outcome.entries : [],
      fresh: found.fresh.map(({ entry }) => entry.title),
      edited: found.edited.map(({ entry }) => entry.title),
      vanished: found.vanished,
      notices: settled.notices,
      memory: settled.memory,
    });
  }
  return watched;
}

function recognise(outcome: PollOutcome, known: readonly KnownEntry[], now: number): Recognition {
  if (outcome.code !== 'entries') return { fresh: [], edited: [], seen: [], vanished: [], known };
  const found = recogniseEntries('source', outcome.entries, known, now);
  const kept = JSON.parse(JSON.stringify(found.known)) as unknown[];
  return { ...found, known: kept.map((one) => knownEntrySchema.parse(one)) };
}
