import { evidenceWords } from './evidence-words.ts';
import { firmnessBands } from './features/firmness-bands.ts';
import type { Scene } from './scene.ts';
import type { Move } from './watch-state.ts';

/** From this share on, two texts are one: no item of the labelled scenarios comes near, a wire's copies lie at 1. */
const sameWords = 0.8;

/** Of shorter texts more must be the same. */
const fewestWords = 6;

/** A word of deciding that the move did not have: "weighs" and "decides" may be all that differs. */
function decidesAnew({ document, views }: Scene, known: ReadonlySet<string>): boolean {
  return [...views.title.sentences, ...views.lead.sentences].some(({ at }) =>
    (document.cues[at] ?? []).some(
      ({ entry, first, last }) =>
        entry.firmness !== undefined &&
        firmnessBands[entry.firmness] === 'yes' &&
        document.tokens.slice(first, last + 1).some(({ stem }) => !known.has(stem)),
    ),
  );
}

function isSameAs({ words: known }: Move, words: readonly string[], scene: Scene): boolean {
  const enough = sameWords * Math.max(fewestWords, known.length, words.length);
  if (Math.min(known.length, words.length) < enough) return false;
  const old = new Set(known);
  const shared = words.filter((word) => old.has(word)).length;
  return shared >= enough && !decidesAnew(scene, old);
}

/** Whether an item says what was alerted once more in the same words, as when another outlet prints the same report. */
export function isRetold(scene: Scene): boolean {
  const { moves } = scene.state;
  if (moves.length === 0) return false;
  const words = evidenceWords(scene);
  return moves.some((move) => isSameAs(move, words, scene));
}
