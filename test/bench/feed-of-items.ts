import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { scenarioSchema } from '../../src/evaluation/scenario.ts';
import type { Scenario } from '../../src/evaluation/scenario.ts';

export function benchScenarios(): Scenario[] {
  return readdirSync('test/scenarios', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => scenarioSchema.parse(parse(readFileSync(join('test/scenarios', name), 'utf8'))));
}

/** RSS feeds of `perFeed` items each, `items` in all: the scenarios' items, numbered on where there are too few. */
export function feedsOf(scenarios: readonly Scenario[], items: number, perFeed: number): string[] {
  const all = scenarios.flatMap((scenario) => scenario.items);
  const feeds: string[] = [];
  for (let from = 0; from < items; from += perFeed) {
    const entries = Array.from({ length: Math.min(perFeed, items - from) }, (_, at) => {
      const n = from + at;
      const item = all[n % all.length];
      const round = Math.floor(n / all.length);
      const text = `${item?.text ?? ''}${round === 0 ? '' : `<p>Edition ${round}.</p>`}`;
      const date = new Date(item?.published ?? 0).toUTCString();
      return `<item><guid isPermaLink="false">${n}</guid><title>${escape(item?.title ?? '')}</title><pubDate>${date}</pubDate><description>${escape(text)}</description></item>`;
    });
    feeds.push(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>f</title><link>http://f.example/</link><description>d</description>${entries.join('')}</channel></rss>`,
    );
  }
  return feeds;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
