import { expect, test } from 'vitest';
import { loadGovernments, loadLexicon } from '../../src/config/load-language.ts';
import { gatherExamples } from '../../src/evaluation/gather-examples.ts';
import { prepareScenario } from '../../src/evaluation/prepare-scenario.ts';
import { readScenarios } from '../../src/evaluation/read-scenarios.ts';

const { lexicon } = loadLexicon('config', loadGovernments('config'));
const scenarios = readScenarios(['test/scenarios/dev']);
const prepared = (id: string) => {
  const scenario = scenarios.find((one) => one.id === id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  return prepareScenario(scenario, lexicon);
};

test('items of strangers are met in the state that the watch is in by then', () => {
  const own = prepared('arg-brics-membership');
  const moved = own.reads.find(({ item }) => item.gold?.verdict === 'shift')?.document.item.published;
  const documents = prepared('aus-nuclear-power-ban').reads.map(({ document }) => document);
  if (moved === undefined) throw new Error('a scenario without a shift');
  const [one, two] = documents.map((document, at) => ({
    ...document,
    item: { ...document.item, published: moved + (at === 0 ? -1 : 1) * 86_400_000 },
  }));
  if (one === undefined || two === undefined) throw new Error('too few items');
  const strange = (others: Parameters<typeof gatherExamples>[2]) =>
    gatherExamples(own, own, others).verdicts.slice(-others.length);

  const [before, after] = strange([two, one]);
  expect([before?.label, after?.label]).toEqual(['off-topic', 'off-topic']);
  expect(before?.features.has('state:no-move-yet')).toBe(true);
  expect(after?.features.has('state:no-move-yet')).toBe(false);
});
