import ipaddr from 'ipaddr.js';

/** What a fetch may reach beyond the public internet. Users are never given any of it. */
export interface Allowance {
  /** CIDR ranges of the operator's own network, as `10.0.0.0/8`. */
  readonly privateRanges: readonly string[];
  /** Ports beyond 80 and 443. */
  readonly anyPort: boolean;
}

export const publicOnly: Allowance = { privateRanges: [], anyPort: false };

type Parsed = ipaddr.IPv4 | ipaddr.IPv6;

/**
 * Whether a socket may be opened to this IP address: global unicast, or in an allowed range. Addresses that
 * carry an IPv4 address inside (mapped, NAT64, 6to4) are judged by what they carry.
 */
export function addressIsAllowed(address: string, privateRanges: readonly string[] = []): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = unwrap(ipaddr.parse(address));
  return isGlobalUnicast(parsed) || privateRanges.some((range) => contains(range, parsed));
}

function isGlobalUnicast(parsed: Parsed): boolean {
  if (parsed.range() !== 'unicast') return false;
  // IANA has given out 2000::/3 alone for global unicast; the library calls the unassigned rest unicast too.
  return parsed instanceof ipaddr.IPv4 || (firstPart(parsed) & 0xe0_00) === 0x20_00;
}

function contains(range: string, parsed: Parsed): boolean {
  if (!ipaddr.isValidCIDR(range)) return false;
  const [network, bits] = ipaddr.parseCIDR(range);
  return network.kind() === parsed.kind() && parsed.match(network, bits);
}

function unwrap(parsed: Parsed): Parsed {
  if (parsed instanceof ipaddr.IPv4) return parsed;
  const bytes = parsed.toByteArray();
  const range = parsed.range();
  if (range === 'ipv4Mapped' || range === 'rfc6145') return new ipaddr.IPv4(bytes.slice(12));
  if (range === 'rfc6052' && isWellKnownNat64(bytes)) return new ipaddr.IPv4(bytes.slice(12));
  if (range === '6to4') return new ipaddr.IPv4(bytes.slice(2, 6));
  return parsed;
}

/** 64:ff9b::/96; the local-use 64:ff9b:1::/48 leads to wherever its operator says. */
function isWellKnownNat64(bytes: readonly number[]): boolean {
  return bytes.slice(4, 12).every((byte) => byte === 0);
}

function firstPart(parsed: ipaddr.IPv6): number {
  return parsed.parts[0] ?? 0;
}

export type UrlFault = 'not-http' | 'credentials' | 'port' | 'address';

/**
 * What forbids this URL before any socket is opened. A host that is an IP literal never passes through the
 * socket's lookup, so it is judged here; `new URL` has already turned 0x7f.1 and its like into dotted form.
 */
export function faultOfUrl(url: URL, allowance: Allowance): UrlFault | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'not-http';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (!allowance.anyPort && !['', '80', '443'].includes(url.port)) return 'port';
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(literal) && !addressIsAllowed(literal, allowance.privateRanges)) return 'address';
  return undefined;
}
