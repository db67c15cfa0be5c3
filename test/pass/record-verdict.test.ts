import { expect, test } from 'vitest';
import { loadLexicon } from '../../src/config/load-language.ts';
import type { Item } from '../../src/items/item.ts';
import { consoleAddressing } from '../../src/pass/address-alert.ts';
import { recordVerdict } from '../../src/pass/record-verdict.ts';
import { compileWatch } from '../../src/readings/watch/compile-watch.ts';
import { initialState } from '../../src/readings/initial-state.ts';
import type { Verdict } from '../../src/shifts/verdict.ts';
import { evidenceOf, findShift } from '../../src/store/shifts.ts';
import {
  governments,
  itemOf,
  openDeskWorld,
  seoul,
  seoulAt,
  seoulShift,
  storeItem,
  storeShift,
} from '../support/desk-world.ts';

const { lexicon } = loadLexicon('config', governments);
const compiled = compileWatch(seoul, lexicon);

function repeatIn(item: Item): Verdict {
  return {
    kind: 'repeat',
    reason: 'known-already',
    confidence: 0.9,
    reading: {
      watch: seoul.id,
      item: item.id,
      stage: 'model',
      reason: 'known-already',
      probability: 0.05,
      from: 'considering',
      asides: [],
      words: [],
      contributions: [],
    },
  };
}

function officialItem(id: string, government: string): Item {
  const item = itemOf({ id, title: 'Comment', content: 'Seoul weighs arms.', at: seoulAt + 900_000 });
  return { ...item, provenance: { name: id, kind: 'official', publisher: id, government } };
}

test('another government that comments on a move in its own feed is no second witness of it', async () => {
  const world = await openDeskWorld();
  const { db } = world.store;
  const { id } = await storeShift(world, seoulShift);
  const state = initialState(compiled);
  const standing = { scope: 'shared', definition: 'd', compiled, state };
  const record = async (item: Item) => {
    await storeItem(world, item);
    const decided = { item, standing, verdict: repeatIn(item), state };
    return recordVerdict(db, decided, consoleAddressing, seoulAt + 1_000_000);
  };
  expect(await record(officialItem('moscow', 'RUS'))).toEqual({ isEvidence: false, isAlert: false });
  expect((await findShift(db, id))?.life).toBe('signal');
  expect(await record(officialItem('blue-house', 'KOR'))).toEqual({ isEvidence: true, isAlert: false });
  expect((await findShift(db, id))?.life).toBe('corroborated');
  expect((await evidenceOf(db, id)).map(({ item }) => item)).not.toContain('moscow');
  await world.store.close();
});
