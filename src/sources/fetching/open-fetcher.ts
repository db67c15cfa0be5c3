import { Agent } from 'undici';
import { publicOnly } from './check-address.ts';
import type { Allowance } from './check-address.ts';
import type { FetchOutcome, FetchRequest } from './fetch-outcome.ts';
import { defaultLimits } from './fetch-limits.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { followRedirects } from './follow-redirects.ts';
import { guardLookup } from './guard-lookup.ts';
import { openHostTurns } from './host-turns.ts';
import { openResolver } from './resolve-host.ts';
import type { ResolveHost } from './resolve-host.ts';

export interface FetcherSettings {
  /** An address where the operator can be reached, a page or a mailbox: goes into the User-Agent. */
  readonly contact?: string | undefined;
  readonly version?: string | undefined;
  /** CIDR ranges of the operator's own network that the operator's sources may be in. */
  readonly allowedPrivateRanges?: readonly string[] | undefined;
  readonly limits?: Partial<FetchLimits> | undefined;
  readonly resolveHost?: ResolveHost | undefined;
  readonly clock?: (() => number) | undefined;
}

export interface Fetcher {
  /** Never throws for what a server, a network or an address does; the outcome's code says it. */
  fetch(request: FetchRequest): Promise<FetchOutcome>;
  readonly userAgent: string;
  close(): Promise<void>;
}

/** The only door to the network for feeds and pages: one agent a kind of trust, each guarded in its lookup. */
export function openFetcher(settings: FetcherSettings = {}): Fetcher {
  const limits: FetchLimits = { ...defaultLimits, ...settings.limits };
  const resolve = settings.resolveHost ?? openResolver();
  const operator: Allowance = { privateRanges: settings.allowedPrivateRanges ?? [], anyPort: true };
  const takeTurn = openHostTurns();
  const userAgent = nameOurselves(settings.version, settings.contact);
  const doors = {
    public: { allowance: publicOnly, agent: openAgent(limits, resolve, publicOnly) },
    operator: { allowance: operator, agent: openAgent(limits, resolve, operator) },
  };
  return {
    userAgent,
    fetch: (request) =>
      followRedirects(request, { doors, limits, takeTurn, userAgent, clock: settings.clock ?? Date.now }),
    close: async () => {
      await Promise.all([doors.public.agent.destroy(), doors.operator.agent.destroy()]);
    },
  };
}

function nameOurselves(version = '0', contact?: string): string {
  const clean = contact?.replace(/[^\x20-\x7e]|[()]/g, '').trim();
  return `Weathervane/${version} (feed reader${clean ? `; +${clean}` : ''})`;
}

function openAgent(limits: FetchLimits, resolve: ResolveHost, allowance: Allowance): Agent {
  return new Agent({
    // One request a host at a time gains nothing from HTTP/2, and its header limits are looser.
    allowH2: false,
    connections: 1,
    maxHeaderSize: 16_384,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.idleMs,
    // A host is asked again after minutes at the earliest; only its queue in this pass reuses the socket.
    keepAliveTimeout: 500,
    keepAliveMaxTimeout: 500,
    connectTimeout: limits.connectMs,
    connect: { timeout: limits.connectMs, lookup: guardLookup(resolve, allowance) },
  });
}
