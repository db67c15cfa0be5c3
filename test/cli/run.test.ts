import { execSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { startStandIn } from '../support/discord/stand-in.ts';

const feed = readFileSync('config/demo/han-river-brief.atom');

/** A loopback feed that holds its second answer back, so that a pass is under way for as long as a test wants. */
async function slowFeed(): Promise<{
  port: number;
  asked: (times: number) => Promise<void>;
  release: () => void;
}> {
  let requests = 0;
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  const server = createServer((request, response) => {
    requests += 1;
    if (request.url === '/slow') void held.then(() => response.end(feed));
    else response.writeHead(200, { 'content-type': 'application/atom+xml' }).end(feed);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    release();
    server.close();
    server.closeAllConnections();
  });
  const asked = async (times: number): Promise<void> => {
    while (requests < times) await new Promise((done) => setTimeout(done, 20));
  };
  return { port: (server.address() as AddressInfo).port, asked, release };
}

function configFor(port: number, paths: readonly string[]): { config: string; store: string } {
  const folder = mkdtempSync(join(tmpdir(), 'weathervane-run-'));
  const config = join(folder, 'config');
  const store = join(folder, 'store.sqlite');
  cpSync('config', config, { recursive: true });
  writeFileSync(join(config, 'weathervane.yaml'), `store: ${store}\nallowedPrivateRanges: [127.0.0.0/8]\n`);
  const rows = paths.map(
    (path, at) =>
      `- {id: s${at}, name: s${at}, url: 'http://127.0.0.1:${port}${path}', kind: wire, backfill: true}\n`,
  );
  writeFileSync(join(config, 'sources.yaml'), rows.join(''));
  return { config, store };
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly output: () => string;
}

function start(config: string, program = 'src/weathervane.mjs', variables: object = {}): Started {
  const env = { ...process.env, DISCORD_TOKEN: '', WEATHERVANE_STORE: '', ...variables };
  const child = spawn(process.execPath, [program, 'run', '--config', config], { env });
  const chunks: string[] = [];
  child.stdout.on('data', (data: Buffer) => chunks.push(data.toString()));
  child.stderr.on('data', (data: Buffer) => chunks.push(data.toString()));
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, ended: new Promise((done) => child.on('exit', done)), output: () => chunks.join('') };
}

async function countItems(path: string): Promise<{ items: number; unread: number }> {
  const store = await openStore(path);
  const rows = await store.db.selectFrom('items').select('read_at').execute();
  await store.close();
  return { items: rows.length, unread: rows.filter((row) => row.read_at === null).length };
}

describe('weathervane run', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'stops cleanly within 5 s on %s in the middle of a pass',
    async (signal) => {
      const { port, asked } = await slowFeed();
      const { config, store } = configFor(port, ['/slow', '/slow2']);
      const { child, ended, output } = start(config);
      await asked(1);
      const began = Date.now();
      child.kill(signal);
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(Date.now() - began).toBeLessThan(5_000);
      expect(output()).toContain('"msg":"stopped"');
      expect((await countItems(store)).unread).toBe(0);
    },
    60_000,
  );

  it('continues after being killed without losing or doubling an item', async () => {
    const { port, asked, release } = await slowFeed();
    const { config, store } = configFor(port, ['/quick', '/slow']);
    const first = start(config);
    await asked(2);
    first.child.kill('SIGKILL');
    await first.ended;
    release();
    const second = start(config);
    while (!second.output().includes('"msg":"pass"')) await new Promise((done) => setTimeout(done, 100));
    second.child.kill('SIGTERM');
    await second.ended;
    const { items, unread } = await countItems(store);
    expect(items).toBe(10);
    expect(unread).toBe(0);
  }, 120_000);
});

describe('the built program', () => {
  it('reads feeds in its thread, answers in Discord with a picture, and stops', async () => {
    execSync('npm run --silent build');
    const standIn = await startStandIn();
    onTestFinished(() => standIn.stop());
    const guild = standIn.addGuild();
    const channel = standIn.addChannel(guild);
    standIn.invite(guild);
    const { port } = await slowFeed();
    const { config, store } = configFor(port, ['/quick']);
    const { child, ended, output } = start(config, 'dist/weathervane.js', {
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.api,
    });
    await vi.waitFor(() => expect(output()).toContain('"msg":"pass"'), { timeout: 30_000, interval: 100 });

    const person = standIn.person({ user: standIn.addUser('analyst'), channel });
    const pair = { government: 'KOR', topic: 'arms-for-ukraine' };
    const answer = await person.slash('history', pair);
    const [picture] = answer.message?.bytes.values() ?? [];
    expect(picture?.subarray(1, 4).toString()).toBe('PNG');

    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(await countItems(store)).toEqual({ items: 5, unread: 0 });
  }, 90_000);
});
