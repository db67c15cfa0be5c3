import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { cutAtTime } from './cut-at-time.ts';

export interface FeedServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves recorded feeds on loopback as their publishers would have served them at the time that the clock shows:
 * entries that lie in its future are not in the feed yet. Answers conditional requests.
 */
export async function serveFeeds(files: readonly string[], clock: () => number): Promise<FeedServer> {
  const byName = new Map(files.map((file) => [basename(file), readFileSync(file)]));
  const server = createServer((request, response) => {
    const recorded = byName.get(decodeURIComponent((request.url ?? '/').slice(1)));
    if (recorded === undefined) return void response.writeHead(404).end();
    const body = cutAtTime(recorded, clock());
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    response.writeHead(200, { 'content-type': 'application/xml', etag }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
