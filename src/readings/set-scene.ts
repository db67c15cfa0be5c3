import type { Sentence } from '../statements/split-sentences.ts';
import type { CompiledWatch } from './watch/compiled-watch.ts';
import type { Document } from './document.ts';
import type { Scene } from './scene.ts';
import type { WatchState } from './watch-state.ts';
import { topicTermsWeight } from './watch/topic-terms.ts';
import { viewWindows } from './windows.ts';
import type { Windows } from './windows.ts';

const plainly = 9;

function topicalScore(document: Document, sentence: Sentence, at: number, compiled: CompiledWatch): number {
  let sum = 0;
  const seen = new Set<string>();
  for (let here = sentence.first; here <= sentence.last; here += 1) {
    const stem = document.tokens[here]?.stem ?? '';
    const weight = compiled.topic.get(stem);
    if (weight === undefined || seen.has(stem)) continue;
    seen.add(stem);
    sum += weight;
  }
  sum += topicTermsWeight(compiled, document.tokens, (term) => document.meanings[at]?.get(term) ?? []);
  return Math.min(2, sum / plainly);
}

/** News says what is new early; what comes later is background, and misleads (docs/detection.md). */
const sentencesRead = 5;

function chooseWindows(document: Document, topical: readonly number[]): Windows {
  const title: number[] = [];
  const body: number[] = [];
  document.sentences.forEach((sentence, at) => {
    if (sentence.isTitle) title.push(at);
    else if (!sentence.repeated && sentence.last - sentence.first >= 3) body.push(at);
  });
  const lead = body.slice(0, 1);
  const best = body
    .slice(1, sentencesRead)
    .toSorted((a, b) => (topical[b] ?? 0) - (topical[a] ?? 0) || a - b)
    .slice(0, 2)
    .filter((at) => (topical[at] ?? 0) > 0.25);
  return { title, lead, best };
}

/** Looks at an item from a watch: which sentences speak of its topic, and which rung is held. */
export function setScene(document: Document, compiled: CompiledWatch, state: WatchState): Scene {
  const topical = document.sentences.map((sentence, at) => topicalScore(document, sentence, at, compiled));
  const held = compiled.rungs.find((rung) => rung.id === state.held) ?? compiled.rungs[0];
  if (held === undefined) throw new Error(`watch ${compiled.watch.id} has no positions`);
  const windows = chooseWindows(document, topical);
  return {
    document,
    compiled,
    state,
    held,
    windows,
    views: viewWindows(document, windows, compiled.lexicon),
    topical,
  };
}
