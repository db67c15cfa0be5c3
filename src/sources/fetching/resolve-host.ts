import { Resolver } from 'node:dns/promises';
import { lookup } from 'node:dns/promises';

export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
}
export type ResolveHost = (host: string) => Promise<readonly HostAddress[]>;

/**
 * Asks the name servers without a thread: the system's own lookup holds one of four threads for as long as a
 * dead name server takes, and decompression waits behind it. Names only the system knows (a hosts file) are
 * asked of the system when the name servers say at once that there is no such name.
 */
export function openResolver(timeoutMs = 4000): ResolveHost {
  const resolver = new Resolver({ timeout: timeoutMs / 2, tries: 2 });
  return async (host) => {
    const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const found = [
      ...(four.status === 'fulfilled' ? four.value : []).map((address) => ({ address, family: 4 as const })),
      ...(six.status === 'fulfilled' ? six.value : []).map((address) => ({ address, family: 6 as const })),
    ];
    if (found.length > 0) return found;
    if (four.status === 'rejected' && timedOut(four.reason)) throw four.reason;
    return askSystem(host);
  };
}

async function askSystem(host: string): Promise<readonly HostAddress[]> {
  const records = await lookup(host, { all: true, order: 'ipv4first' });
  return records.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
}

function timedOut(reason: unknown): boolean {
  return reason instanceof Error && 'code' in reason && reason.code === 'ETIMEOUT';
}
