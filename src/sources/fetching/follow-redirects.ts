import type { Agent } from 'undici';
import { faultOfUrl } from './check-address.ts';
import type { Allowance } from './check-address.ts';
import type { FetchOutcome, FetchRequest, FetchTrouble } from './fetch-outcome.ts';
import type { TakeTurn } from './host-turns.ts';
import type { FetchLimits } from './fetch-limits.ts';
import { requestOnce } from './request-once.ts';

interface Door {
  readonly agent: Agent;
  readonly allowance: Allowance;
}

export interface FetchTools {
  readonly doors: { readonly public: Door; readonly operator: Door };
  readonly limits: FetchLimits;
  readonly takeTurn: TakeTurn;
  readonly userAgent: string;
  readonly clock: () => number;
}

const faultWords = {
  'not-http': 'is not an http or https address',
  credentials: 'carries a user name or password',
  port: 'names a port other than 80 and 443',
  address: 'is in a range that is not allowed (allowedPrivateRanges)',
} as const;

/** Fetches an address, following redirects by hand: every hop is checked like the first. */
export async function followRedirects(request: FetchRequest, tools: FetchTools): Promise<FetchOutcome> {
  if (!URL.canParse(request.url)) return trouble('refused-address', request.url, 'is not an address');
  let url = new URL(request.url);
  let deadline: AbortSignal | undefined;
  let permanent: string | undefined;
  let allPermanent = true;
  for (let hop = 0; hop <= tools.limits.redirects; hop += 1) {
    const door = doorFor(url, request, tools);
    const fault = faultOfUrl(url, door.allowance);
    if (fault) return trouble('refused-address', url.href, `${url.host} ${faultWords[fault]}`);
    const at = url;
    const answer = await tools.takeTurn(url.host, () => {
      deadline ??= AbortSignal.timeout(tools.limits.totalMs);
      return requestOnce(at, request, { ...tools, ...door, deadline });
    });
    if (answer.code !== 'redirect') return permanent === undefined ? answer : { ...answer, permanent };
    const target = resolveTarget(answer.location, url);
    if (!target) return trouble('bad-redirect', url.href, 'a redirect without an address');
    allPermanent &&= answer.permanent;
    if (allPermanent) permanent = target.href;
    url = target;
  }
  return trouble('bad-redirect', url.href, `more than ${tools.limits.redirects} redirects`);
}

/**
 * A redirect to another host is the server's word, not the operator's, and gets the public internet alone; so
 * does the address that a feed has moved to.
 */
function doorFor(url: URL, request: FetchRequest, tools: FetchTools): Door {
  return url.hostname === request.trustedHost ? tools.doors.operator : tools.doors.public;
}

function resolveTarget(location: string, base: URL): URL | undefined {
  // Raw bytes of a header arrive as Latin-1; servers that put UTF-8 there mean UTF-8.
  const text = Buffer.from(location, 'latin1').toString('utf8');
  const target = text.includes('�') ? location : text;
  return URL.canParse(target, base.href) ? new URL(target, base.href) : undefined;
}

function trouble(code: FetchTrouble, address: string, detail: string): FetchOutcome {
  return { code, address, detail, timing: {} };
}
