import { expect, test } from 'vitest';
import { loadGovernments, loadLexicon } from '../../src/config/load-language.ts';
import { itemOfScenario } from '../../src/evaluation/item-of-scenario.ts';
import { readScenarios } from '../../src/evaluation/read-scenarios.ts';
import { governmentsOf, watchOfScenario } from '../../src/evaluation/watch-of-scenario.ts';
import { hashText } from '../../src/items/hash-text.ts';
import type { Item } from '../../src/items/item.ts';
import { makeItem } from '../../src/items/make-item.ts';
import { compileWatch } from '../../src/readings/watch/compile-watch.ts';
import { indexWatches } from '../../src/readings/watch/index-watches.ts';
import { initialState } from '../../src/readings/initial-state.ts';
import { judgeItem } from '../../src/shifts/judge-item.ts';
import { parseDocument } from '../../src/readings/parse-document.ts';
import { readItem } from '../../src/readings/read-item.ts';
import type { WatchState } from '../../src/readings/watch-state.ts';
import { readPass } from '../../src/shifts/read-pass.ts';
import type { Watch } from '../../src/watches/watch.ts';
import { seoul } from '../support/desk-world.ts';

const scenarios = readScenarios(['test/scenarios/dev']).slice(0, 6);
const { lexicon, presets } = loadLexicon('config', governmentsOf(scenarios, loadGovernments('config')));
const watches = scenarios.map((scenario) =>
  compileWatch(watchOfScenario(scenario, lexicon.governments), lexicon),
);
const items = scenarios
  .flatMap((scenario) => scenario.items.map((item) => itemOfScenario(scenario, item)))
  .toSorted((a, b) => a.published - b.published);
const texts = new Map(items.map(({ snapshot }) => [snapshot.hash, snapshot.text]));
for (const { watch } of watches) texts.set(hashText(watch.baseline.statement), watch.baseline.statement);

function pass(list: readonly Item[], states: ReadonlyMap<string, WatchState>, order = watches) {
  const index = indexWatches(order);
  return readPass(
    list,
    { lexicon, index, tunables: presets.wide, stored: (hash) => texts.get(hash) },
    states,
  );
}

function itemWith(title: string, content: string): Item {
  const provenance = { name: 'Test Wire', kind: 'wire', publisher: 'Test Wire' } as const;
  const arrival = { id: 'x', sourceId: 's', provenance, polledAt: 0 };
  return makeItem({ title, content, published: Date.parse('2024-10-22T09:00:00Z') }, arrival);
}

test('the same day read twice gives the same verdicts, bit for bit', () => {
  expect(JSON.stringify(pass(items, new Map()).verdicts)).toBe(
    JSON.stringify(pass(items, new Map()).verdicts),
  );
});

test('the size of a batch changes nothing', () => {
  const whole = pass(items, new Map());
  let states: ReadonlyMap<string, WatchState> = new Map();
  const verdicts = items.flatMap((item) => {
    const part = pass([item], states);
    states = part.states;
    return part.verdicts;
  });
  expect(JSON.stringify(verdicts)).toBe(JSON.stringify(whole.verdicts));
});

test('the order of the watches changes no verdict', () => {
  const sorted = (order: typeof watches): string =>
    JSON.stringify(
      pass(items, new Map(), order).verdicts.toSorted((a, b) =>
        `${a.item.id}${a.watch}`.localeCompare(`${b.item.id}${b.watch}`),
      ),
    );
  expect(sorted(watches.toReversed())).toBe(sorted(watches));
});

test('every alert is proven on both sides', () => {
  const shifts = pass(items, new Map()).verdicts.flatMap(({ verdict }) => verdict.shift ?? []);
  expect(shifts.length).toBeGreaterThan(0);
  for (const { quote, baselineQuote } of shifts) {
    for (const { snapshot, start, end, text } of [quote, baselineQuote]) {
      expect(texts.get(snapshot)?.slice(start, end)).toBe(text);
    }
  }
});

test('without stored texts of the baseline nothing is alerted', () => {
  const index = indexWatches(watches);
  const { verdicts } = readPass(
    items,
    { lexicon, index, tunables: presets.wide, stored: () => undefined },
    new Map(),
  );
  expect(verdicts.filter(({ verdict }) => verdict.shift !== undefined)).toEqual([]);
  expect(verdicts.some(({ verdict }) => verdict.reason === 'no-proof')).toBe(true);
});

test('every quote of a reading stands in the snapshot', () => {
  for (const { item, verdict } of pass(items, new Map()).verdicts) {
    const { quote, asides } = verdict.reading;
    for (const { start, end, text } of [
      ...(quote === undefined ? [] : [quote]),
      ...asides.map((aside) => aside.quote),
    ]) {
      expect(item.snapshot.text.slice(start, end)).toBe(text);
    }
  }
});

test('an item in another language is unsure', () => {
  const [watch] = watches;
  if (watch === undefined) throw new Error('no watch');
  const korean = itemWith(
    '우크라이나에 무기 지원 검토',
    '대통령실은 화요일 우크라이나에 단계적으로 무기를 지원할 수 있다고 밝혔다. 정부는 상황을 보고 있다.',
  );
  const german = itemWith(
    'Bundesregierung prüft Lieferung',
    'Die Bundesregierung prüft nach eigenen Angaben die Lieferung von Panzern an die Ukraine, wie ein Sprecher am Montag mitteilte.',
  );
  for (const item of [korean, german]) {
    const reading = readItem(parseDocument(item, lexicon), watch, initialState(watch));
    expect(reading.reason).toBe('other-language');
  }
});

test('a watch in plain words, without positions, has two rungs of its own', () => {
  const government = lexicon.governments.get('KOR');
  if (government === undefined) throw new Error('no government');
  const watch: Watch = {
    id: 'kor-plain',
    government,
    topic: {
      id: 'plain',
      name: 'Weapons for Ukraine',
      description: '',
      keywords: ['Ukraine', 'weapons', 'lethal aid'],
    },
    baseline: { statement: 'South Korea does not supply lethal weapons to Ukraine.', asOf: '2023-07-15' },
  };
  const compiled = compileWatch(watch, lexicon);
  const item = itemWith(
    'South Korea decides to send weapons to Ukraine',
    'South Korea will supply Ukraine with weapons, the president said on Tuesday, dropping its ban on lethal aid.',
  );
  const reading = readItem(parseDocument(item, lexicon), compiled, initialState(compiled));
  expect(reading).toMatchObject({ from: 'as-stated', to: 'changed', direction: 'up' });
  expect(reading.probability).toBeGreaterThan(0.2);
});

test('the same words from another outlet are a repeat; with a word of deciding they are read anew', () => {
  const watch = compileWatch(seoul, lexicon);
  const { statement } = seoul.baseline;
  const text = 'South Korea is considering supplying weapons to Ukraine, the presidential office said.';
  const title = 'South Korea considers supplying weapons to Ukraine';
  const first = parseDocument(itemWith(title, text), lexicon);
  const always = { alertAt: 0, unsureAt: 0 };
  const { state } = judgeItem(first, watch, initialState(watch), always, () => statement);
  expect(state.moves).toHaveLength(1);
  const copy = parseDocument(itemWith(title, `${text} It did not say more.`), lexicon);
  expect(readItem(copy, watch, state)).toMatchObject({ stage: 'retold', reason: 'known-already' });
  const decided = parseDocument(itemWith(title, text.replace('is considering', 'has decided on')), lexicon);
  expect(readItem(decided, watch, state).stage).toBe('model');
});

test('an empty item is boilerplate', () => {
  const [watch] = watches;
  if (watch === undefined) throw new Error('no watch');
  expect(readItem(parseDocument(itemWith('', ''), lexicon), watch, initialState(watch)).reason).toBe(
    'boilerplate',
  );
});

test('hostile items are cut and stay quick', () => {
  const [watch] = watches;
  if (watch === undefined) throw new Error('no watch');
  const hostile = [
    'Ukraine weapons president '.repeat(200_000),
    '"No," he said. '.repeat(100_000),
    '<p>'.repeat(100_000) + 'Seoul',
    '"'.repeat(100_000),
    'President said. '.repeat(100_000),
  ];
  for (const content of hostile) {
    const before = performance.now();
    const document = parseDocument(itemWith('South Korea', content), lexicon);
    readItem(document, watch, initialState(watch));
    expect(performance.now() - before).toBeLessThan(1000);
    expect(document.tokens.length).toBeLessThan(100_000);
  }
});
