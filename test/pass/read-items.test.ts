import { expect, test } from 'vitest';
import { loadLexicon } from '../../src/config/load-language.ts';
import { consoleAddressing } from '../../src/pass/address-alert.ts';
import { readItems } from '../../src/pass/read-items.ts';
import { compileWatch } from '../../src/readings/compile-watch.ts';
import { initialState } from '../../src/readings/initial-state.ts';
import { readingsOfItem } from '../../src/store/find-readings.ts';
import { putWatchState } from '../../src/store/watch-states.ts';
import { governments, itemOf, openDeskWorld, seoul, seoulAt, storeItem } from '../support/desk-world.ts';

test('what a person decides after a pass has loaded its states counts in that pass', async () => {
  const world = await openDeskWorld();
  const { db } = world.store;
  const { lexicon } = loadLexicon('config', governments);
  const compiled = compileWatch(seoul, lexicon);
  const loaded = initialState(compiled);
  const item = itemOf({
    id: 'late',
    title: 'Seoul weighs weapons for Ukraine',
    content: 'South Korea is considering supplying weapons to Ukraine, a government official said.',
    at: seoulAt,
  });
  await storeItem(world, item);
  const loadedAt = seoulAt + 1000;
  const decided = { ...loaded, held: 'lethal', settled: 'lethal' };
  await putWatchState(db, { scope: 'shared', definition: 'd', state: decided }, loadedAt + 1);
  const standing = { scope: 'shared', definition: 'd', compiled, state: loaded };
  await readItems(
    db,
    [standing],
    {
      lexicon,
      tunables: { alertAt: 1, unsureAt: 1 },
      addressing: consoleAddressing,
      clock: () => loadedAt + 2000,
      loadedAt,
      guildOf: () => undefined,
    },
    new AbortController().signal,
  );
  const [reading] = await readingsOfItem(db, item.id, undefined);
  expect(reading?.verdict.reading.from).toBe('lethal');
  await world.store.close();
});
