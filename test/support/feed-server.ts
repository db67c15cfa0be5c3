import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { ResolveHost } from '../../src/sources/fetching/resolve-host.ts';

/** One answer of the server. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface FeedServer {
  readonly port: number;
  /** Every name leads to this server, so that each test has a host of its own. */
  readonly resolveHost: ResolveHost;
  /** The address at which a host gives these answers, one a request, the last one for ever. */
  serve(host: string, path: string, ...answers: readonly Answer[]): string;
  /** Requests that came for a host, in order. */
  requests(host: string): readonly IncomingMessage[];
  close(): Promise<void>;
}

/** A server on loopback that answers as each test wants it to, however badly. */
export async function openFeedServer(): Promise<FeedServer> {
  const routes = new Map<string, Answer[]>();
  const log = new Map<string, IncomingMessage[]>();
  const sockets = new Set<Socket>();
  const server = createServer({ keepAlive: true }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    log.set(host, [...(log.get(host) ?? []), request]);
    const answers = routes.get(`${host}${request.url ?? ''}`);
    const answer = answers && (answers.length > 1 ? answers.shift() : answers[0]);
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const port = await listen(server);
  return {
    port,
    resolveHost: (host) =>
      host.endsWith('.test')
        ? Promise.resolve([{ address: '127.0.0.1', family: 4 }])
        : Promise.reject(Object.assign(new Error(`no such host ${host}`), { code: 'ENOTFOUND' })),
    serve: (host, path, ...answers) => {
      routes.set(`${host}${path}`, [...answers]);
      return `http://${host}:${port}${path}`;
    },
    requests: (host) => log.get(host) ?? [],
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A server that speaks no sound HTTP: it writes these bytes to whoever connects. */
export async function openRawServer(
  speak: (socket: Socket) => void,
): Promise<{ port: number; server: Server }> {
  const server = createSocketServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => speak(socket));
  });
  return { port: await listen(server), server };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return (server.address() as AddressInfo).port;
}

/** An ordinary answer. */
export function answer(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): Answer {
  return (_, response) =>
    response
      .writeHead(status, { 'content-type': 'application/rss+xml; charset=utf-8', ...headers })
      .end(body);
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_, response) => response.writeHead(code, headers).end();
}

export function redirect(code: number, location: string): Answer {
  return status(code, { location });
}
