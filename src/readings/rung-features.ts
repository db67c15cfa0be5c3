import type { Token } from '../statements/token.ts';
import { rarityOf } from './compile-watch.ts';
import type { Rung } from './compiled-watch.ts';
import type { WordBag } from './features/feature-bag.ts';
import { mark, put } from './features/feature-bag.ts';
import type { Scene } from './scene.ts';
import { windowNames } from './windows.ts';
import type { SeenSentence } from './windows.ts';

/** How much of a rung's own words, weighed, a text has. */
export function ownLikeness(rung: Rung, stems: ReadonlySet<string>): number {
  let shared = 0;
  let all = 0;
  for (const [stem, weight] of rung.own) {
    all += weight;
    if (stems.has(stem)) shared += weight;
  }
  return all === 0 ? 0 : shared / Math.max(all, 4);
}

/** Share of the classes that tell a rung from others which a text has. */
export function classLikeness(rung: Rung, rungs: readonly Rung[], seen: ReadonlySet<string>): number {
  let shared = 0;
  let all = 0;
  for (const name of rung.classes) {
    if (rungs.every((other) => other.classes.has(name))) continue;
    all += 1;
    if (seen.has(name)) shared += 1;
  }
  return shared / Math.max(all, 2);
}

function wholeLikeness(rung: Rung, stems: ReadonlySet<string>, scene: Scene): number {
  let shared = 0;
  let all = 0;
  for (const stem of rung.stems) {
    const weight = rarityOf(stem, scene.compiled.lexicon);
    all += weight;
    if (stems.has(stem)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

function markToken(scene: Scene, rung: Rung, window: string, token: Token, bag: WordBag): void {
  const { words } = scene.compiled.lexicon;
  if (token.kind === 'number' && rung.numbers.has(token.text.replaceAll(',', '')))
    mark(bag, `${window}:number`);
  if (token.kind !== 'word') return;
  for (const kind of ['weigh', 'forbid', 'partial'] as const) {
    if (words[kind].has(token.lower)) mark(bag, `${window}:${kind}->${rung.kind}`);
  }
  if (!words.common.has(token.lower)) bag.markPair('w', token.stem, rung.kind);
}

function sentenceFeatures(scene: Scene, rung: Rung, window: string, seen: SeenSentence, bag: WordBag): void {
  for (const token of seen.tokens) markToken(scene, rung, window, token, bag);
  for (const { entry } of scene.document.cues[seen.at] ?? []) mark(bag, `cue:${entry.class}->${rung.kind}`);
  for (const act of seen.acts) {
    const way = act.firmness === 'ruled-out' || act.firmness === 'opposed' ? -act.sign : act.sign;
    mark(bag, `${window}:${way === rung.sign ? 'agrees' : 'differs'}`);
    mark(bag, `act:${act.firmness}:${way === rung.sign ? 'agrees' : 'differs'}->${rung.kind}`);
  }
}

function placeFeatures({ held, compiled, state }: Scene, rung: Rung, bag: WordBag): void {
  const step = rung.at - held.at;
  put(bag, `step:${Math.sign(step)}`);
  put(bag, `distance:${Math.min(3, Math.abs(step))}`);
  put(bag, `kind:${rung.kind}`);
  put(bag, `from:${held.kind}->${rung.kind}`);
  if (rung.at === 0 || rung.at === compiled.rungs.length - 1) put(bag, 'pole');
  if (state.moves.some((move) => move.from === rung.id)) put(bag, 'held-before');
  if (state.settled === rung.id && state.settled !== state.held) put(bag, 'settled');
}

/** What speaks for an item moving the policy to a rung. */
export function rungFeatures<Bag extends WordBag>(scene: Scene, rung: Rung, bag: Bag): Bag {
  for (const window of windowNames) {
    const { sentences, stems, classes } = scene.views[window];
    put(bag, `${window}:own-words`, ownLikeness(rung, stems));
    put(bag, `${window}:classes`, classLikeness(rung, scene.compiled.rungs, classes));
    put(bag, `${window}:words`, wholeLikeness(rung, stems, scene));
    for (const seen of sentences) sentenceFeatures(scene, rung, window, seen, bag);
  }
  placeFeatures(scene, rung, bag);
  return bag;
}
