import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressIsAllowed } from '../../../src/sources/fetching/check-address.ts';
import type { FetchOutcome } from '../../../src/sources/fetching/fetch-outcome.ts';
import { openFetcher } from '../../../src/sources/fetching/open-fetcher.ts';
import type { Fetcher } from '../../../src/sources/fetching/open-fetcher.ts';
import type { HostAddress } from '../../../src/sources/fetching/resolve-host.ts';

/** Everything here listens for every attack: one that gets through is counted. */
let reached = 0;
let port = 0;
const secret = createServer((_, response) => {
  reached += 1;
  response.writeHead(200).end('<rss version="2.0"><channel><title>secret</title></channel></rss>');
});
let fetcher: Fetcher;
/** Where a redirect leads. */
let target = '';
const redirector = createServer((_, response) => {
  // The bytes of a header stand for themselves: UTF-8 goes out as UTF-8.
  const location = Buffer.from(target).toString('latin1');
  response.writeHead(302, { location }).end();
});
let redirectorPort = 0;

const names = new Map<string, readonly string[]>([
  ['loopback.evil.test', ['127.0.0.1']],
  ['six.evil.test', ['::1']],
  ['private.evil.test', ['10.0.0.5']],
  ['metadata.evil.test', ['169.254.169.254']],
  ['mixed.evil.test', ['93.184.216.34', '127.0.0.1']],
  ['mapped.evil.test', ['::ffff:127.0.0.1']],
  ['nat64.evil.test', ['64:ff9b::7f00:1']],
]);
let rebinding = 0;

function resolveHost(host: string): Promise<readonly HostAddress[]> {
  // Public when it is looked at, loopback when it is connected to: the check must be the connection's own.
  const found =
    host === 'rebind.evil.test' ? [(rebinding += 1) % 2 === 0 ? '127.0.0.1' : '192.0.2.1'] : names.get(host);
  if (!found) return Promise.reject(new Error(`no such host ${host}`));
  return Promise.resolve(found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
}

beforeAll(async () => {
  await new Promise<void>((done) => secret.listen(0, '127.0.0.1', done));
  port = (secret.address() as AddressInfo).port;
  await new Promise<void>((done) => redirector.listen(0, '127.0.0.1', done));
  redirectorPort = (redirector.address() as AddressInfo).port;
  names.set('start.test', ['127.0.0.1']);
  fetcher = openFetcher({
    allowedPrivateRanges: ['127.0.0.1/32'],
    resolveHost,
    limits: { connectMs: 500, totalMs: 1000 },
  });
});
afterAll(async () => {
  await fetcher.close();
  secret.close();
  redirector.close();
});

const hosts: readonly string[] = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '2130706433',
  '0x7f000001',
  '0x7f.0x0.0x0.0x1',
  '0x7f.1',
  '0177.0.0.1',
  '017700000001',
  '127.0.0.1.',
  '0',
  '0.0.0.0',
  '①②⑦.⓪.⓪.①',
  '127。0。0。1',
  '%31%32%37.0.0.1',
  '127.255.255.254',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.0.192',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::ffff:0:127.0.0.1]',
  '[::127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b:1::127.0.0.1]',
  '[2002:7f00:1::]',
  '[2002:0a00:0001::]',
  '[2001:0:53aa:64c:0:0:80ff:fffe]',
  '[fe80::1]',
  '[fc00::1]',
  '[fd12:3456::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[2001:db8::1]',
  '[100::1]',
  '[4000::1]',
  ...names.keys(),
  'rebind.evil.test',
];

describe('an address that leads inside is refused', () => {
  it('in at least 32 forms', () => {
    expect(new Set(hosts).size).toBeGreaterThanOrEqual(32);
  });

  it.each(hosts)('%s, when a user gives it', async (host) => {
    for (const url of [`http://${host}:${port}/`, `http://${host}/`, `https://${host}/`]) {
      const before = reached;
      expect((await fetcher.fetch({ url, accept: '*/*' })).code).toBe('refused-address');
      expect(reached).toBe(before);
    }
  });

  it.each(hosts)('%s, when a redirect leads there from a host that the operator trusts', async (host) => {
    const before = reached;
    for (target of [`http://${host}:${port}/`, `http://${host}/`]) {
      const outcome = await fetcher.fetch({
        url: `http://start.test:${redirectorPort}/`,
        accept: '*/*',
        trustedHost: 'start.test',
      });
      expect(outcome.code).toBe('refused-address');
    }
    expect(reached).toBe(before);
  });

  it.each([
    'file:///etc/passwd',
    'ftp://example.org/',
    'gopher://127.0.0.1:70/',
    'data:text/xml,<rss/>',
    'http://user:secret@example.org/',
    'http://user@example.org/',
    'http://example.org:22/',
    'https://example.org:8443/',
    'http://',
    'not an address',
    '//example.org',
    '',
  ])('%s', async (url) => {
    expect((await fetcher.fetch({ url, accept: '*/*' })).code).toBe('refused-address');
  });

  it('in 40 attempts to change the answer between look and connection', async () => {
    const outcomes: FetchOutcome['code'][] = [];
    for (let attempt = 0; attempt < 40; attempt += 1)
      outcomes.push(
        (await fetcher.fetch({ url: `http://rebind.evil.test:80/${attempt}`, accept: '*/*' })).code,
      );
    expect(new Set(outcomes)).toEqual(new Set(['refused-address']));
    expect(reached).toBe(0);
  });
});

describe("the operator's own network", () => {
  const own = (url: string, trustedHost?: string): Promise<FetchOutcome> =>
    fetcher.fetch({ url, accept: '*/*', trustedHost });

  it('is reached at the host that the operator wrote', async () => {
    expect((await own(`http://start.test:${port}/`, 'start.test')).code).toBe('fetched');
    expect((await own(`http://127.0.0.1:${port}/`, '127.0.0.1')).code).toBe('fetched');
    reached = 0;
  });

  it('is not reached at another, nor in another range', async () => {
    expect((await own(`http://loopback.evil.test:${port}/`, 'start.test')).code).toBe('refused-address');
    expect((await own('http://private.evil.test/', 'private.evil.test')).code).toBe('refused-address');
    expect((await own('http://mixed.evil.test/', 'mixed.evil.test')).code).not.toBe('fetched');
  });
});

describe('addressIsAllowed', () => {
  it('takes global unicast', () => {
    for (const address of ['8.8.8.8', '93.184.216.34', '2606:4700::1111', '2a00:1450:4001::200e'])
      expect(addressIsAllowed(address)).toBe(true);
  });

  it('judges what carries an IPv4 address by what it carries', () => {
    expect(addressIsAllowed('::ffff:8.8.8.8')).toBe(true);
    expect(addressIsAllowed('64:ff9b::8.8.8.8')).toBe(true);
    expect(addressIsAllowed('::ffff:10.0.0.1')).toBe(false);
    expect(addressIsAllowed('::ffff:10.0.0.1', ['10.0.0.0/8'])).toBe(true);
  });

  it('allows nothing for a range that is none', () => {
    expect(addressIsAllowed('10.0.0.1', ['10.0.0.0', 'everything', '::/0'])).toBe(false);
  });
});
