import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCommands } from '../channels/discord/commands/open-commands.ts';
import type { Seen } from '../support/discord/person.ts';
import {
  governments,
  openDeskWorld,
  seoul,
  seoulAt,
  seoulShift,
  storeShift,
  watchOn,
} from '../support/desk-world.ts';
import type { DeskWorld } from '../support/desk-world.ts';
import { median, row } from './median.ts';

const size = { items: 100_000, topics: 25, governments: 40, readings: 30_000 } as const;
const runs = 3;

/** How fast every command acknowledges and answers, through the real client, on a large store in a file. */
export async function reportDesk(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'weathervane-bench-'));
  const topics = Array.from({ length: size.topics }, (_, at) => ({
    ...seoul.topic,
    id: `topic-${at}`,
    name: `Policy question ${at}`,
  }));
  const watches = [
    seoul,
    ...topics.flatMap((topic) =>
      governments
        .slice(0, size.governments)
        .map(({ id }) =>
          watchOn(id, topic, 'non-lethal', `The government keeps to what it said on ${topic.name}.`),
        ),
    ),
  ];
  const world = await openDeskWorld(watches, join(folder, 'desk.sqlite'));
  await fill(
    world,
    watches.map(({ id }) => id),
  );
  await storeShift(world, seoulShift);
  const open = await openCommands(world, 120_000);
  const { manager } = open;
  const pair = { government: 'KOR', topic: 'arms-for-ukraine' };
  const asked: readonly (readonly [string, () => Promise<Seen>])[] = [
    ['/stance', () => manager.slash('stance', pair)],
    ['/history (with picture)', () => manager.slash('history', pair)],
    ['/compare of 40 governments (with picture)', () => manager.slash('compare', { topic: 'topic-3' })],
    ['/shifts', () => manager.slash('shifts')],
    ['/why', () => manager.slash('why', { what: seoulShift.id })],
    ['/search, rare word', () => manager.slash('search', { words: 'w77' })],
    ['/search, a word of every item', () => manager.slash('search', { words: 'minister' })],
    ['/government', () => manager.slash('government', { name: 'KOR' })],
    ['/subscribe', () => manager.slash('subscribe', { government: 'KOR' })],
    ['/subscriptions', () => manager.slash('subscriptions')],
    ['/watch list', () => manager.slash('watch list')],
    ['/watch add (form)', () => manager.slash('watch add', { government: 'JPN' })],
    ['/watch test of 30 days', () => manager.slash('watch test', { watch: seoul.id })],
    ['/digest now', () => manager.slash('digest now', { days: 7 })],
    ['/review', () => manager.slash('review')],
    ['/source list', () => manager.slash('source list')],
    ['/status', () => manager.slash('status')],
  ];
  console.log(`${size.items} items, ${watches.length} watches, ${size.readings} readings`);
  let slowest = 0;
  for (const [name, ask] of asked) {
    const acknowledged: number[] = [];
    const answered: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const began = performance.now();
      acknowledged.push((await ask()).acknowledgedMs);
      answered.push(performance.now() - began);
    }
    slowest = Math.max(slowest, ...acknowledged);
    row(name, `${median(acknowledged).toFixed(0)} ms`, `answered ${median(answered).toFixed(0)} ms`);
  }
  const typed: number[] = [];
  for (const word of ['k', 'south', 'pol', 'question 7', 'zz']) {
    const began = performance.now();
    await manager.type('watch edit', 'watch', word);
    typed.push(performance.now() - began);
  }
  row('autocomplete over 1,000 watches', `${median(typed).toFixed(0)} ms`);
  row('slowest acknowledgement', `${slowest.toFixed(0)} ms`, 'aim: under 1000 ms');
  await open.close();
  rmSync(folder, { recursive: true });
}

async function fill({ store }: DeskWorld, watches: readonly string[]): Promise<void> {
  const { db } = store;
  const provenance = JSON.stringify({ name: 'Northline Wire', kind: 'wire', publisher: 'Northline' });
  const perInsert = 500;
  for (let from = 0; from < size.items; from += perInsert) {
    const rows = Array.from({ length: perInsert }, (_, at) => {
      const n = from + at;
      const title = `Briefing ${n} of the minister`;
      const body = Array.from({ length: 80 }, (_, word) => `w${(n * 31 + word * word) % 5000}`).join(' ');
      return {
        id: `bench-${n}`,
        source_id: 'northline',
        title,
        link: `https://northline.example/${n}`,
        published: seoulAt - n * 60_000,
        seen_at: seoulAt - n * 60_000,
        text: `${title}\n\n${n % 400 === 0 ? 'Weapons for Ukraine were discussed. ' : ''}${body}`,
        title_end: title.length,
        hash: `hash-${n}`,
        raw: '',
        provenance_json: provenance,
        read_at: seoulAt,
      };
    });
    await db.insertInto('items').values(rows).execute();
  }
  for (let from = 0; from < size.readings; from += perInsert) {
    const rows = Array.from({ length: perInsert }, (_, at) => {
      const n = from + at;
      const watch = watches[n % watches.length] ?? '';
      const kind = n % 50 === 0 ? 'unsure' : 'unrelated';
      return {
        item_id: `bench-${n}`,
        watch_id: watch,
        scope: 'shared',
        read_at: seoulAt - n * 60_000,
        verdict: kind,
        reason: 'too-weak',
        confidence: 0.2,
        verdict_json: verdictJson(kind, watch, `bench-${n}`),
        reviewed_at: null,
      };
    });
    await db.insertInto('readings').values(rows).execute();
  }
}

function verdictJson(kind: 'unsure' | 'unrelated', watch: string, item: string): string {
  const reading = {
    watch,
    item,
    stage: 'model',
    reason: 'too-weak',
    probability: 0.2,
    from: 'non-lethal',
    words: [],
    asides: [],
    contributions: [],
  };
  return JSON.stringify({ kind, reason: 'too-weak', confidence: 0.2, reading });
}
