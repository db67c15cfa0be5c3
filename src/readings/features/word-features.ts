import type { Token } from '../../statements/token.ts';
import type { Scene } from '../scene.ts';
import { mark } from './feature-bag.ts';
import type { FeatureBag } from './feature-bag.ts';

const kept = new Set(
  'not no never will would may might could must has had been was is no longer until unless if before after again still yet already than instead'.split(
    ' ',
  ),
);

/** A word by the part it plays: whose country, the topic, a number; only then by its stem. */
function abstractTokens(scene: Scene): string[] {
  const { document, compiled } = scene;
  const own = compiled.watch.government.id;
  const roles: string[] = document.tokens.map((token) => plain(token, scene));
  for (const mention of document.mentions) {
    if (mention.governments.length === 0) continue;
    const role = mention.governments.includes(own) ? 'OWN' : 'OTHER';
    for (let at = mention.first; at <= mention.last; at += 1) roles[at] = at === mention.first ? role : '';
  }
  return roles;
}

function plain(token: Token, { compiled }: Scene): string {
  if (token.kind === 'number') return 'NUM';
  if (token.kind === 'mark') return token.text;
  if (compiled.keys.has(token.stem)) return 'TOPIC';
  return token.stem;
}

/** Words and pairs of words of each window, abstracted. */
export function wordFeatures(scene: Scene, bag: FeatureBag): void {
  const { document, windows, compiled } = scene;
  const roles = abstractTokens(scene);
  const common = compiled.lexicon.words.common;
  for (const window of ['title', 'lead', 'best'] as const) {
    const zone = window === 'title' ? 'title' : 'body';
    for (const at of windows[window]) {
      const sentence = document.sentences[at];
      if (sentence === undefined) continue;
      let before = '^';
      for (let here = sentence.first; here <= sentence.last; here += 1) {
        const role = roles[here] ?? '';
        const token = document.tokens[here];
        if (role === '' || token === undefined) continue;
        if (token.kind !== 'mark' && (!common.has(token.lower) || kept.has(token.lower)))
          mark(bag, `${zone}:w:${role}`);
        mark(bag, `${zone}:b:${before}_${role}`);
        before = role;
      }
    }
  }
}
