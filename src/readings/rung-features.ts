import type { Rung } from './compiled-watch.ts';
import type { Scene, WindowName } from './scene.ts';
import type { FeatureBag } from './features/feature-bag.ts';
import { mark, put } from './features/feature-bag.ts';
import { rarityOf } from './compile-watch.ts';

function stemsIn({ document, windows }: Scene, window: WindowName): Set<string> {
  const stems = new Set<string>();
  for (const at of windows[window]) {
    const sentence = document.sentences[at];
    if (sentence === undefined) continue;
    for (let here = sentence.first; here <= sentence.last; here += 1) stems.add(document.tokens[here]?.stem ?? '');
  }
  return stems;
}

function likeness(rung: Rung, stems: ReadonlySet<string>): number {
  let sum = 0;
  let all = 0;
  for (const [stem, weight] of rung.own) {
    all += weight;
    if (stems.has(stem)) sum += weight;
  }
  return all === 0 ? 0 : sum / Math.max(all, 4);
}

function wholeLikeness(rung: Rung, stems: ReadonlySet<string>, scene: Scene): number {
  let sum = 0;
  let all = 0;
  for (const stem of rung.stems) {
    const weight = rarityOf(stem, scene.compiled.lexicon);
    all += weight;
    if (stems.has(stem)) sum += weight;
  }
  return all === 0 ? 0 : sum / all;
}

/** What speaks for an item asserting a rung, whether or not it is the one held. */
export function rungFeatures(scene: Scene, rung: Rung, bag: FeatureBag): void {
  const { compiled, state, held, document } = scene;
  for (const window of ['title', 'lead', 'best'] as const) {
    const stems = stemsIn(scene, window);
    put(bag, `${window}:own-words`, likeness(rung, stems));
    put(bag, `${window}:words`, wholeLikeness(rung, stems, scene));
    for (const at of scene.windows[window]) {
      const sentence = document.sentences[at];
      if (sentence === undefined) continue;
      for (let here = sentence.first; here <= sentence.last; here += 1) {
        const token = document.tokens[here];
        if (token?.kind === 'number' && rung.numbers.has(token.text.replaceAll(',', ''))) mark(bag, `${window}:number`);
        if (token?.kind !== 'word') continue;
        for (const kind of ['weigh', 'forbid', 'partial'] as const) {
          if (compiled.lexicon.words[kind].has(token.lower)) mark(bag, `${window}:${kind}->${rung.kind}`);
        }
        if (!compiled.lexicon.words.common.has(token.lower)) mark(bag, `w:${token.stem}->${rung.kind}`);
      }
      for (const hit of document.cues) {
        if (hit.first >= sentence.first && hit.last <= sentence.last) mark(bag, `cue:${hit.entry.class}->${rung.kind}`);
      }
    }
  }
  const step = rung.at - held.at;
  put(bag, `step:${Math.sign(step)}`);
  put(bag, `distance:${Math.min(3, Math.abs(step))}`);
  put(bag, `kind:${rung.kind}`);
  put(bag, `from:${held.kind}->${rung.kind}`);
  if (rung.at === 0 || rung.at === compiled.rungs.length - 1) put(bag, 'pole');
  if (state.moves.some((move) => move.from === rung.id)) put(bag, 'held-before');
  if (state.settled === rung.id && state.settled !== state.held) put(bag, 'settled');
}
