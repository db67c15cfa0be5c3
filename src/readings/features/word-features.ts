import type { Sentence } from '../../statements/split-sentences.ts';
import type { Token } from '../../statements/token.ts';
import type { Scene } from '../scene.ts';
import { windowNames } from '../windows.ts';
import type { WordBag } from './feature-bag.ts';

function plain(token: Token, { compiled }: Scene): string {
  if (token.kind === 'number') return 'NUM';
  if (token.kind === 'mark') return token.text;
  if (compiled.keys.has(token.stem)) return 'TOPIC';
  return token.stem;
}

/** The words of a sentence by the part they play: whose country, the topic, a number; only then by their stem. */
function abstractWords(scene: Scene, sentence: Sentence, at: number): string[] {
  const { document, compiled } = scene;
  const own = compiled.watch.government.id;
  const roles: string[] = [];
  for (let here = sentence.first; here <= sentence.last; here += 1) {
    const token = document.tokens[here];
    roles.push(token === undefined ? '' : plain(token, scene));
  }
  for (const mention of document.mentionsBySentence[at] ?? []) {
    if (mention.governments.length === 0) continue;
    const role = mention.governments.includes(own) ? 'OWN' : 'OTHER';
    for (let here = mention.first; here <= mention.last; here += 1) {
      roles[here - sentence.first] = here === mention.first ? role : '';
    }
  }
  return roles;
}

function isContent(token: Token, { common, telling }: Scene['compiled']['lexicon']['words']): boolean {
  return token.kind !== 'mark' && (!common.has(token.lower) || telling.has(token.lower));
}

/** Kinds of features by where words stand. */
const zones = {
  title: { word: 'title:w', pair: 'title:b' },
  body: { word: 'body:w', pair: 'body:b' },
} as const;
type Zone = (typeof zones)[keyof typeof zones];

function sentenceWords(scene: Scene, sentence: Sentence, at: number, zone: Zone, bag: WordBag): void {
  const { document, compiled, held } = scene;
  const roles = abstractWords(scene, sentence, at);
  let before = '^';
  roles.forEach((role, here) => {
    const token = document.tokens[sentence.first + here];
    if (role === '' || token === undefined) return;
    bag.markPair(zone.pair, before, role);
    before = role;
    if (!isContent(token, compiled.lexicon.words)) return;
    bag.markWord(zone.word, role);
    bag.markPair('held:w', role, held.kind);
  });
}

/** Words and pairs of words of each window, abstracted. */
export function wordFeatures(scene: Scene, bag: WordBag): void {
  for (const window of windowNames) {
    for (const { at, sentence } of scene.views[window].sentences) {
      sentenceWords(scene, sentence, at, window === 'title' ? zones.title : zones.body, bag);
    }
  }
}
