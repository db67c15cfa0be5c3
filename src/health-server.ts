import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import type { PassReport } from './pass/pass-report.ts';

export interface HealthServer {
  readonly notePass: (report: PassReport) => void;
  readonly stop: () => Promise<void>;
}

/** No pass for this long means that the worker hangs: four ticks of the default schedule, and a pass's own time. */
const staleAfterMs = 30 * 60_000;

/** `/healthz` and Prometheus `/metrics`, on the loopback address only: what runs here is nobody else's business. */
export async function startHealthServer(port: number, clock: () => number): Promise<HealthServer> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const count = (name: string, help: string, label: string): Counter =>
    new Counter({ name: `weathervane_${name}_total`, help, labelNames: [label], registers: [registry] });
  const polls = count('polls', 'Polls by what they brought', 'outcome');
  const verdicts = count('verdicts', 'Readings by verdict', 'verdict');
  const deliveries = count('deliveries', 'Deliveries by what became of them', 'outcome');
  const lastPass = new Gauge({
    name: 'weathervane_last_pass_timestamp_seconds',
    help: 'When the last pass ended, in Unix time',
    registers: [registry],
  });
  let last = clock();

  const server = createServer((request, response) => {
    if (request.url === '/healthz') {
      const age = clock() - last;
      response.writeHead(age > staleAfterMs ? 503 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: age <= staleAfterMs, secondsSinceLastPass: Math.round(age / 1000) }));
    } else if (request.url === '/metrics') {
      void registry.metrics().then((text) => {
        response.writeHead(200, { 'content-type': registry.contentType });
        response.end(text);
      });
    } else {
      response.writeHead(404).end();
    }
  });
  await listen(server, port);
  return {
    notePass: (report) => {
      last = report.endedAt;
      lastPass.set(report.endedAt / 1000);
      for (const [outcome, many] of Object.entries(report.polled)) polls.inc({ outcome }, many);
      for (const [verdict, many] of Object.entries(report.verdicts)) verdicts.inc({ verdict }, many);
      for (const outcome of ['delivered', 'postponed', 'failed'] as const)
        deliveries.inc({ outcome }, report[outcome]);
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
}
