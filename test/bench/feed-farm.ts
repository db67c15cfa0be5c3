import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFeed } from './write-feed.ts';

/**
 * A process of its own, so that what it costs is not counted: serves one feed at every host, with an ETag.
 * `/feed?n=N` of every twentieth source changes when the round does; the round is set by `/round?n=N`.
 */
let round = 0;
const bodies = [0, 1].map((version) => Buffer.from(writeFeed('rss', 20, version)));

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://farm');
  const number = Number(url.searchParams.get('n'));
  if (url.pathname === '/round') {
    round = number;
    response.end();
    return;
  }
  const version = number % 20 === 0 ? round % 2 : 0;
  const etag = `"${version}"`;
  if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(bodies[version]);
});
server.listen(0, '127.0.0.1', 4096, () => {
  process.send?.((server.address() as AddressInfo).port);
});
process.on('disconnect', () => process.exit());
