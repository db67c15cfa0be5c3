import { loadLexicon } from '../../src/config/load-language.ts';
import { readConfig } from '../../src/config/read-config.ts';
import { itemOfScenario } from '../../src/evaluation/item-of-scenario.ts';
import { hashText } from '../../src/items/hash-text.ts';
import type { Item } from '../../src/items/item.ts';
import type { Lexicon } from '../../src/readings/lexicon.ts';
import { parseDocument, readLimit } from '../../src/readings/parse-document.ts';
import { compileWatch } from '../../src/readings/watch/compile-watch.ts';
import { indexWatches } from '../../src/readings/watch/index-watches.ts';
import { readPass } from '../../src/shifts/read-pass.ts';
import { benchWatches } from './bench-watches.ts';
import { benchScenarios } from './feed-of-items.ts';
import { median, row } from './median.ts';

const items = 3_000;
const aims = new Map([
  [100, 'aim: at least 1,000'],
  [1_000, 'aim: at least 600'],
]);

/** Passes are timed so many times: what else the machine does comes and goes. */
const repeats = 5;

interface Measured {
  readonly speed: number;
  readonly readings: number;
}

/** Items a second through the reader alone: parsed, read against the watches they can concern, judged and proven. */
export function reportReader(): void {
  const scenarios = benchScenarios();
  const { governments } = readConfig('config').config;
  const { lexicon, presets } = loadLexicon('config', governments);
  const all = scenarios
    .flatMap((scenario) => scenario.items.map((item) => itemOfScenario(scenario, item)))
    .slice(0, items);
  const measure = (watches: number): Measured => {
    const compiled = benchWatches(watches, scenarios, governments).map((watch) =>
      compileWatch(watch, lexicon),
    );
    const texts = new Map(
      compiled.map(({ watch: { baseline } }) => [hashText(baseline.statement), baseline.statement]),
    );
    const pass = {
      lexicon,
      index: indexWatches(compiled),
      tunables: presets.balanced,
      stored: (hash: string) => texts.get(hash),
    };
    let readings = 0;
    const seconds = Array.from({ length: repeats }, () => {
      const began = performance.now();
      readings = readPass(all, pass, new Map()).verdicts.length;
      return (performance.now() - began) / 1000;
    });
    return { speed: all.length / median(seconds), readings: readings / all.length };
  };
  for (const watches of [10, 100, 1_000]) {
    const { speed, readings } = measure(watches);
    row(`items a second, reader alone, ${watches} watches`, speed.toFixed(0), aims.get(watches));
    row('  readings for each item', readings.toFixed(2));
  }
  reportLongItem(all, lexicon);
}

/** The longest item that is read whole: the bodies of others, one after the other. */
function reportLongItem(items: readonly Item[], lexicon: Lexicon): void {
  const text = items.map(({ snapshot }) => snapshot.text).join('\n\n');
  const [first] = items;
  if (first === undefined) throw new Error('no items to read');
  const long = { ...first, snapshot: { ...first.snapshot, text: text.slice(0, readLimit.characters) } };
  const times = Array.from({ length: repeats }, () => {
    const began = performance.now();
    parseDocument(long, lexicon);
    return performance.now() - began;
  });
  row(`an item of ${readLimit.characters} characters`, `${median(times).toFixed(0)} ms`, 'aim: at most 50');
}
