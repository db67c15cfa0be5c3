import { contentStems } from '../watch/compile-watch.ts';
import type { Rung } from '../watch/compiled-watch.ts';
import type { Quote } from '../reading.ts';
import type { Scene } from '../scene.ts';
import type { Move } from '../watch-state.ts';
import { firmnessBands } from './firmness-bands.ts';
import { ownLikeness } from './rung-likeness.ts';
import { isOurSentence } from '../whose-voice.ts';
import { windowNames } from '../windows.ts';
import { put } from './feature-bag.ts';
import type { FeatureBag } from './feature-bag.ts';
import { evidenceWords } from '../evidence-words.ts';

const day = 86_400_000;

function ageBand(days: number): string {
  if (days <= 2) return '2-days';
  if (days <= 10) return '10-days';
  return days <= 60 ? '60-days' : 'long';
}

/** A watch is read against the same quote time and again; a process has one list of common words for all. */
const stemsOfQuotes = new WeakMap<Quote, ReadonlySet<string>>();

function stemsOf(quote: Quote, { compiled }: Scene): ReadonlySet<string> {
  const known = stemsOfQuotes.get(quote);
  if (known !== undefined) return known;
  const stems = contentStems(quote.text, compiled.lexicon);
  stemsOfQuotes.set(quote, stems);
  return stems;
}

const first = ['title', 'lead'] as const;

/** How firm the watched government is where it is seen first: `yes`, `maybe`, `no`, or `none` where it does nothing. */
function firmestOf(scene: Scene): string {
  const seen = new Set<string>();
  for (const window of first) {
    for (const { at } of scene.views[window].sentences) {
      if (window === 'lead' && !isOurSentence(scene, at)) continue;
      for (const { entry } of scene.document.cues[at] ?? [])
        if (entry.firmness !== undefined) seen.add(firmnessBands[entry.firmness]);
    }
  }
  return (['yes', 'maybe', 'no'] as const).find((band) => seen.has(band)) ?? 'none';
}

/** Which way what is seen first leads, by the rungs that it sounds like. */
function wayOf(
  { compiled, held, views }: Scene,
  last: Move | undefined,
): 'further' | 'back' | 'away' | 'same' {
  for (const window of first) {
    const { stems } = views[window];
    const asHeld = ownLikeness(held, stems);
    const likelier = compiled.rungs.filter((rung) => rung !== held && ownLikeness(rung, stems) > asHeld);
    if (likelier.length === 0) continue;
    if (last === undefined) return 'away';
    return likelier.some((rung) => isAhead(rung, held, last)) ? 'further' : 'back';
  }
  return 'same';
}

function isAhead(rung: Rung, held: Rung, { direction }: Move): boolean {
  return direction === 'up' ? rung.at > held.at : rung.at < held.at;
}

/**
 * What it does, and which way, after what was alerted: of the items that decide and sound like a rung further on than
 * one that was weighed, two thirds are the next step; of those that only decide, a third.
 */
function stepFeatures(scene: Scene, last: Move | undefined, bag: FeatureBag): void {
  const firmest = firmestOf(scene);
  const before = last?.signal ?? 'nothing';
  put(bag, `state:then:${before}:now:${firmest}`);
  put(bag, `state:step:${before}:${firmest}:${wayOf(scene, last)}`);
}

/** Whether it sounds like the rung that was moved to, like one further on, or like one further back. */
function wayFeatures({ compiled, held, views }: Scene, last: Move, bag: FeatureBag): void {
  const rivals = compiled.rungs.filter((rung) => rung !== held);
  const [ahead, behind] = [true, false].map((way) =>
    rivals.filter((rung) => isAhead(rung, held, last) === way),
  );
  for (const window of windowNames) {
    const { stems } = views[window];
    const asMoved = ownLikeness(held, stems);
    const most = (rungs: readonly Rung[] = []): number =>
      Math.max(0, ...rungs.map((rung) => ownLikeness(rung, stems))) - asMoved;
    put(bag, `state:${window}:as-moved`, asMoved);
    put(bag, `state:${window}:further`, most(ahead));
    put(bag, `state:${window}:back`, most(behind));
  }
}

/** How an item stands to what was alerted before: nothing, the same story, or a later one. */
export function stateFeatures(scene: Scene, bag: FeatureBag): void {
  const { state, document } = scene;
  const last = state.moves.at(-1);
  stepFeatures(scene, last, bag);
  if (last === undefined) {
    put(bag, 'state:no-move-yet');
    return;
  }
  const age = ageBand((document.item.published - last.at) / day);
  put(bag, `state:last:${last.signal}`);
  put(bag, `state:age:${age}`);
  put(bag, `state:then:${last.signal}:age:${age}`);
  const words = new Set(evidenceWords(scene));
  const shared = last.words.filter((word) => words.has(word)).length;
  const alike = shared / Math.max(6, Math.min(last.words.length, words.size));
  put(bag, 'state:alike', alike);
  if (alike > 0.4) put(bag, 'state:very-alike');
  const quoted = stemsOf(last.quote, scene);
  const again = [...quoted].filter((word) => words.has(word)).length / Math.max(4, quoted.size);
  put(bag, 'state:quote-alike', again);
  wayFeatures(scene, last, bag);
}
