import type { Quote } from './reading.ts';
import type { Scene } from './scene.ts';
import { isOurs } from './whose-voice.ts';

function weightOf(scene: Scene, at: number): number {
  const attribution = scene.document.attributions[at];
  const speaks = isOurs(attribution?.speaker, scene) ? 0.4 : 0;
  const acts = isOurs(attribution?.subject, scene) ? 0.3 : 0;
  return (scene.topical[at] ?? 0) + speaks + acts;
}

/** The words that carry the move: the most topical sentence that was looked at, the government's own before others'. */
export function chooseQuote(scene: Scene): Quote | undefined {
  const { document, windows } = scene;
  const body = [...windows.lead, ...windows.best];
  const candidates = body.length > 0 ? body : windows.title;
  const best = candidates.toSorted((a, b) => weightOf(scene, b) - weightOf(scene, a) || a - b)[0];
  const sentence = best === undefined ? undefined : document.sentences[best];
  if (sentence === undefined) return undefined;
  const { text, hash } = document.item.snapshot;
  return {
    snapshot: hash,
    start: sentence.start,
    end: sentence.end,
    text: text.slice(sentence.start, sentence.end),
  };
}
