import { contentStems } from '../compile-watch.ts';
import type { Quote } from '../reading.ts';
import type { Scene } from '../scene.ts';
import { put } from './feature-bag.ts';
import type { FeatureBag } from './feature-bag.ts';
import { evidenceWords } from '../evidence-words.ts';

const day = 86_400_000;

function ageBand(days: number): string {
  if (days <= 2) return '2-days';
  if (days <= 10) return '10-days';
  return days <= 60 ? '60-days' : 'long';
}

/** A watch is read against the same quote time and again. */
const stemsOfQuotes = new WeakMap<Quote, ReadonlySet<string>>();

function stemsOf(quote: Quote, { compiled }: Scene): ReadonlySet<string> {
  const known = stemsOfQuotes.get(quote);
  if (known !== undefined) return known;
  const stems = contentStems(quote.text, compiled.lexicon);
  stemsOfQuotes.set(quote, stems);
  return stems;
}

/** How an item stands to what was alerted before: nothing, the same story, or a later one. */
export function stateFeatures(scene: Scene, bag: FeatureBag): void {
  const { state, document } = scene;
  const last = state.moves.at(-1);
  if (last === undefined) {
    put(bag, 'state:no-move-yet');
    return;
  }
  put(bag, `state:last:${last.signal}`);
  put(bag, `state:age:${ageBand((document.item.published - last.at) / day)}`);
  const words = new Set(evidenceWords(scene));
  const shared = last.words.filter((word) => words.has(word)).length;
  const alike = shared / Math.max(6, Math.min(last.words.length, words.size));
  put(bag, 'state:alike', alike);
  if (alike > 0.4) put(bag, 'state:very-alike');
  const quoted = stemsOf(last.quote, scene);
  const again = [...quoted].filter((word) => words.has(word)).length / Math.max(4, quoted.size);
  put(bag, 'state:quote-alike', again);
}
