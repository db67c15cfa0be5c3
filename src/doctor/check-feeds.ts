import type { Config } from '../config/read-config.ts';
import { openFetcher } from '../sources/fetching/open-fetcher.ts';
import { openParser } from '../sources/parsing/open-parser.ts';
import { pollDue } from '../sources/polling/poll-due.ts';
import type { PolledSource } from '../sources/polling/poll-due.ts';
import { newMemory } from '../sources/source-memory.ts';
import { version } from '../version.ts';
import type { Finding } from './finding.ts';

/** Clocks that differ by more than this make dates and schedules wrong. */
const clockToleranceMs = 120_000;

/** Asks every configured feed once and says what it brought; the clock is compared with what the servers say. */
export async function* checkFeeds({ settings, sources }: Config): AsyncGenerator<Finding> {
  const fetcher = openFetcher({
    version,
    contact: settings.contact,
    allowedPrivateRanges: settings.allowedPrivateRanges,
  });
  const parser = openParser();
  const drifts: number[] = [];
  try {
    const due = sources.map((source) => ({ source, memory: newMemory(source, Date.now()) }));
    for await (const polled of pollDue(due, { fetcher, parser, clock: Date.now })) {
      const served = polled.outcome.timing.date;
      if (served !== undefined) drifts.push(Date.now() - served);
      yield findingOf(polled);
    }
    const drift = median(drifts);
    if (drift !== undefined && Math.abs(drift) > clockToleranceMs) {
      const seconds = Math.round(drift / 1000);
      yield {
        level: 'bad',
        text: `This machine's clock is ${seconds} s off what the servers say: let it be set by NTP.`,
      };
    }
  } finally {
    await Promise.all([fetcher.close(), parser.close()]);
  }
}

function findingOf({ source, outcome }: PolledSource): Finding {
  if (outcome.code === 'entries') {
    const lost = outcome.dropped > 0 ? `, ${outcome.dropped} unreadable` : '';
    return { level: 'good', text: `${source.id}: ${outcome.entries.length} entries${lost}.` };
  }
  if (outcome.code === 'empty')
    return { level: 'note', text: `${source.id}: a sound feed without entries (${source.url}).` };
  if (outcome.code === 'unchanged') return { level: 'good', text: `${source.id}: unchanged.` };
  const detail = 'detail' in outcome ? outcome.detail : '';
  return { level: 'bad', text: `${source.id}: ${outcome.code}, ${detail} (${source.url}).` };
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
