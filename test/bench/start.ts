import { execSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import packageFile from '../../package.json' with { type: 'json' };
import { startStandIn } from '../support/discord/stand-in.ts';
import { benchScenarios, feedsOf } from './feed-of-items.ts';
import { median, row } from './median.ts';

const runs = 3;
/** The pass, the eight seconds after which the worker rests, and time to spare. */
const restedAfterMs = 16_000;

/** What `npm start` runs, so that what is measured is what an operator has. */
const startCommand = packageFile.scripts.start.split(' ').slice(1);

/** The real command, built, in a process of its own, with the shipped governments and watches and one feed on loopback. */
export async function reportStart(): Promise<void> {
  execSync('npm run --silent build');
  const starts: number[] = [];
  const idles: number[] = [];
  const peaks: number[] = [];
  for (let run = 0; run < runs; run++) {
    const measured = await measureStart();
    starts.push(measured.startMs);
    idles.push(measured.idleMb);
    peaks.push(measured.peakMb);
  }
  row('cold start to first poll', `${median(starts).toFixed(0)} ms`, 'aim: under 1,000 ms');
  row('memory when idle, after a pass of 300 items', `${median(idles).toFixed(0)} MB`, 'aim: under 130 MB');
  row('memory at its peak', `${median(peaks).toFixed(0)} MB`);
  await reportConnected();
}

/** The same with the bot in a Discord on loopback, which is what an operator runs. */
async function reportConnected(): Promise<void> {
  const standIn = await startStandIn();
  standIn.invite(standIn.addGuild());
  const { idleMb } = await measureStart({ DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.api });
  await standIn.stop();
  row('memory when idle, connected to Discord', `${idleMb.toFixed(0)} MB`);
}

async function measureStart(
  variables: object = {},
): Promise<{ startMs: number; idleMb: number; peakMb: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'weathervane-bench-'));
  const [feed] = feedsOf(benchScenarios(), 300, 300);
  let polled: (() => void) | undefined;
  const first = new Promise<void>((done) => (polled = done));
  const server = createServer((_request, response) => {
    polled?.();
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const config = join(folder, 'config');
  cpSync('config', config, { recursive: true });
  writeFileSync(
    join(config, 'weathervane.yaml'),
    `store: ${join(folder, 'store.sqlite')}\nallowedPrivateRanges: [127.0.0.0/8]\n`,
  );
  writeFileSync(
    join(config, 'sources.yaml'),
    `- {id: bench, name: bench, url: 'http://127.0.0.1:${port}/', kind: wire, backfill: true}\n`,
  );
  const began = performance.now();
  const child = spawn(process.execPath, [...startCommand, '--config', config], {
    stdio: 'ignore',
    env: { ...process.env, DISCORD_TOKEN: '', ...variables },
  });
  await first;
  const startMs = performance.now() - began;
  await setTimeout(restedAfterMs);
  const status = readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8');
  child.kill('SIGTERM');
  await new Promise((done) => child.once('exit', done));
  server.close();
  rmSync(folder, { recursive: true });
  return { startMs, idleMb: megabytes(status, 'VmRSS'), peakMb: megabytes(status, 'VmHWM') };
}

/** A figure of /proc/PID/status, which counts in kB. */
function megabytes(status: string, field: string): number {
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024;
}
