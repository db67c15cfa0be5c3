import { createRequire } from 'node:module';
import type { Fetcher } from './open-fetcher.ts';

/** Whether a page may be read by us. */
export type MayRead = (address: string, trustedHost?: string) => Promise<boolean>;

interface Rules {
  isAllowed(url: string, agent?: string): boolean | undefined;
}
/** The package's types hide its default export behind a bare module declaration. */
const parseRobots = createRequire(import.meta.url)('robots-parser') as (url: string, text: string) => Rules;

const product = 'Weathervane';
const rememberedMs = 24 * 3_600_000;
const mostRemembered = 2000;

interface Remembered {
  readonly rules: Rules | 'all' | 'none';
  readonly until: number;
}

/**
 * Reads robots.txt as RFC 9309 has it: none there (4xx) allows everything, a server in trouble allows nothing
 * until it is well again. Remembered for a day.
 */
export function openRobots(fetcher: Fetcher, clock: () => number): MayRead {
  const remembered = new Map<string, Remembered>();
  return async (address, trustedHost) => {
    const { origin } = new URL(address);
    let known = remembered.get(origin);
    if (!known || known.until < clock()) {
      known = await readRules(origin, trustedHost, fetcher, clock());
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(origin, known);
    }
    if (typeof known.rules === 'string') return known.rules === 'all';
    return known.rules.isAllowed(address, product) !== false;
  };
}

async function readRules(
  origin: string,
  trustedHost: string | undefined,
  fetcher: Fetcher,
  now: number,
): Promise<Remembered> {
  const url = `${origin}/robots.txt`;
  const answer = await fetcher.fetch({ url, accept: 'text/plain, */*;q=0.5', trustedHost });
  if (answer.code === 'fetched') {
    const text = Buffer.from(answer.body).toString('utf8').slice(0, 500_000);
    return { rules: parseRobots(url, text), until: now + rememberedMs };
  }
  const none = answer.code === 'missing' || answer.code === 'gone' || answer.code === 'blocked';
  return none
    ? { rules: 'all', until: now + rememberedMs }
    : { rules: 'none', until: now + rememberedMs / 24 };
}
