import type { ServerTiming } from './fetch-outcome.ts';

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

export function header(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Reads Date, Retry-After, Cache-Control and Expires. What cannot be read counts as not said. */
export function readTiming(headers: Headers, now: number): ServerTiming {
  // The server's own clock is the yardstick for the dates it gives.
  const date = Date.parse(header(headers, 'date') ?? '');
  const here = Number.isNaN(date) ? now : date;
  return {
    date: Number.isNaN(date) ? undefined : date,
    retryAfterMs: readRetryAfter(header(headers, 'retry-after'), here),
    freshForMs: readFreshness(headers, here),
  };
}

function readRetryAfter(value: string | undefined, here: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return positive(Number(value) * 1000);
  return positive(Date.parse(value) - here);
}

function readFreshness(headers: Headers, here: number): number | undefined {
  const control = header(headers, 'cache-control') ?? '';
  if (/\bno-(?:cache|store)\b/i.test(control)) return undefined;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(control)?.[1];
  if (maxAge === undefined) return positive(Date.parse(header(headers, 'expires') ?? '') - here);
  const age = Number(header(headers, 'age') ?? '0');
  return positive((Number(maxAge) - (Number.isFinite(age) ? age : 0)) * 1000);
}

function positive(ms: number): number | undefined {
  return Number.isFinite(ms) && ms > 0 ? Math.round(ms) : undefined;
}
