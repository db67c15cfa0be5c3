import type { Scene } from './scene.ts';

const mostWords = 60;

/** A reading asks for them up to three times. */
const gathered = new WeakMap<Scene, string[]>();

/** The content words of what was looked at, sorted: likeness between two items is counted on them. */
export function evidenceWords(scene: Scene): string[] {
  const known = gathered.get(scene);
  if (known !== undefined) return known;
  const words = gatherWords(scene);
  gathered.set(scene, words);
  return words;
}

function gatherWords({ document, windows, compiled }: Scene): string[] {
  const words = new Set<string>();
  for (const at of [...windows.title, ...windows.lead, ...windows.best]) {
    const sentence = document.sentences[at];
    if (sentence === undefined) continue;
    for (let here = sentence.first; here <= sentence.last; here += 1) {
      const token = document.tokens[here];
      if (token === undefined || token.kind === 'mark' || compiled.lexicon.words.common.has(token.lower))
        continue;
      words.add(token.stem);
    }
  }
  return [...words].slice(0, mostWords).toSorted();
}
