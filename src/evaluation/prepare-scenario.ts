import { hashText } from '../items/hash-text.ts';
import { compileWatch } from '../readings/watch/compile-watch.ts';
import type { CompiledWatch } from '../readings/watch/compiled-watch.ts';
import type { Document } from '../readings/document.ts';
import type { Lexicon } from '../readings/lexicon.ts';
import { parseDocument } from '../readings/parse-document.ts';
import { itemOfScenario } from './item-of-scenario.ts';
import type { Scenario, ScenarioItem } from './scenario.ts';
import { watchOfScenario } from './watch-of-scenario.ts';

/** A scenario with everything that does not depend on the model: parsed once, trained on and judged many times. */
export interface Prepared {
  readonly scenario: Scenario;
  readonly compiled: CompiledWatch;
  readonly reads: readonly { readonly item: ScenarioItem; readonly document: Document }[];
  readonly stored: (hash: string) => string | undefined;
}

/** Parses a scenario; `cut` shortens bodies to so many characters. */
export function prepareScenario(scenario: Scenario, lexicon: Lexicon, cut?: number): Prepared {
  const compiled = compileWatch(watchOfScenario(scenario, lexicon.governments), lexicon);
  const reads = scenario.items.map((item) => ({
    item,
    document: parseDocument(itemOfScenario(scenario, item, cut), lexicon),
  }));
  const { statement } = scenario.watch.baseline;
  const texts = new Map([[hashText(statement), statement]]);
  for (const { document } of reads) texts.set(document.item.snapshot.hash, document.item.snapshot.text);
  return { scenario, compiled, reads, stored: (hash) => texts.get(hash) };
}
