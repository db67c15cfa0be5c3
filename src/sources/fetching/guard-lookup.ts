import { addressIsAllowed } from './check-address.ts';
import type { Allowance } from './check-address.ts';
import { RefusedAddress } from './refused-address.ts';
import type { ResolveHost } from './resolve-host.ts';

type LookupCallback = (
  error: Error | null,
  address: string | { address: string; family: number }[],
  family?: number,
) => void;

type Lookup = (host: string, options: { all?: boolean | undefined }, callback: LookupCallback) => void;

/**
 * A name is resolved once, here; every address it has must be allowed, and the socket connects to exactly
 * these, so a name server that answers differently the next time changes nothing.
 */
export function guardLookup(resolve: ResolveHost, allowance: Allowance): Lookup {
  return (host, options, callback) => {
    resolve(host).then(
      (records) => {
        const [first] = records;
        const refused = records.find((record) => !addressIsAllowed(record.address, allowance.privateRanges));
        if (refused) callback(new RefusedAddress(host, refused.address), []);
        else if (!first) callback(new Error(`${host} has no address`), []);
        else if (options.all) callback(null, [...records]);
        else callback(null, first.address, first.family);
      },
      (reason: unknown) => callback(reason instanceof Error ? reason : new Error(String(reason)), []),
    );
  };
}
