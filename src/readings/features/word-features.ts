import type { Scene } from '../scene.ts';
import type { SeenSentence } from '../seen-sentence.ts';
import { windowNames } from '../windows.ts';
import type { WordBag } from './feature-bag.ts';

/**
 * The words of a sentence by the part they play: whose country, the topic, a number; only then by their stem. Empty
 * where a word belongs to the name before it.
 */
function abstractWords({ document, compiled }: Scene, { at, sentence, plain }: SeenSentence): string[] {
  const own = compiled.watch.government.id;
  const roles = plain.map((word) => (compiled.keys.has(word) ? 'TOPIC' : word));
  for (const mention of document.mentionsBySentence[at] ?? []) {
    if (mention.governments.length === 0) continue;
    const role = mention.governments.includes(own) ? 'OWN' : 'OTHER';
    for (let here = mention.first; here <= mention.last; here += 1) {
      roles[here - sentence.first] = here === mention.first ? role : '';
    }
  }
  return roles;
}

/** Kinds of features by where words stand. */
const zones = {
  title: { word: 'title:w', pair: 'title:b' },
  body: { word: 'body:w', pair: 'body:b' },
} as const;
type Zone = (typeof zones)[keyof typeof zones];

/** Stands before the first word of a sentence. */
const opening = '^';

function sentenceWords(scene: Scene, seen: SeenSentence, zone: Zone, bag: WordBag): void {
  const roles = abstractWords(scene, seen);
  bag.markPath(zone.pair, [opening, ...roles.filter((role) => role !== '')]);
  roles.forEach((role, here) => {
    if (role === '' || seen.tells[here] !== true) return;
    bag.markWord(zone.word, role);
    bag.markPair('held:w', role, scene.held.kind);
  });
}

/** Words and pairs of words of each window, abstracted. */
export function wordFeatures(scene: Scene, bag: WordBag): void {
  for (const window of windowNames) {
    for (const seen of scene.views[window].sentences)
      sentenceWords(scene, seen, window === 'title' ? zones.title : zones.body, bag);
  }
}
