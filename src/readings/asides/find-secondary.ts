import type { Cue } from '../thesaurus/cue.ts';
import type { Hit } from '../thesaurus/hit.ts';
import { quoteWithoutTag } from './quote-without-tag.ts';
import type { Aside, Firmness } from '../reading.ts';
import type { Scene } from '../scene.ts';
import { isChange } from '../commitment/act.ts';
import { sumCommitment } from '../commitment/sum-commitment.ts';
import { toldSentence } from '../commitment/told-sentence.ts';
import { isOurs } from '../whose-voice.ts';

const commits = new Set<Cue['class']>([
  'decide',
  'promise',
  'intend',
  'prepare',
  'propose',
  'weigh',
  'open',
  'rule-out',
  'modal',
]);
/** The sentence tells something of the move itself, or what others want. */
const ofTheMove = new Set<Cue['class']>(['condition', 'trigger', 'hearsay', 'guess', 'past']);

/** How far the words themselves commit: "will", "is considering", "no plans to". */
function saidFirmness(hits: readonly Hit<Cue>[]): Firmness | undefined {
  const said = hits.find(({ entry }) => commits.has(entry.class) && entry.firmness !== undefined);
  if (said === undefined) return undefined;
  const isNegated = hits.some(({ entry, first }) => entry.class === 'negation' && first === said.last + 1);
  return isNegated ? 'ruled-out' : said.entry.firmness;
}

/** `unnamed`: nobody is named who acts, and nobody else speaks. */
function whoseAct(scene: Scene, at: number): 'ours' | 'unnamed' | 'others' {
  const { subject, speaker } = scene.document.attributions[at] ?? {};
  if (isOurs(subject, scene)) return 'ours';
  if (subject !== undefined) return 'others';
  return speaker === undefined || isOurs(speaker, scene) ? 'unnamed' : 'others';
}

/** Another commitment of the same government in the same item, in a sentence of its own. */
export function findSecondary(scene: Scene, at: number): Aside | undefined {
  const { document, compiled } = scene;
  const hits = document.cues[at] ?? [];
  const whose = whoseAct(scene, at);
  const isOfTheMove = (scene.topical[at] ?? 0) > 1 || hits.some(({ entry }) => ofTheMove.has(entry.class));
  if (whose === 'others' || isOfTheMove) return undefined;
  // What nobody is named as doing is mostly background, unless the words commit somebody.
  const acts = whose === 'ours' ? sumCommitment(toldSentence(document, at, compiled.lexicon)) : [];
  const firmness = saidFirmness(hits) ?? acts.find((act) => isChange(act.class))?.firmness;
  const quote = quoteWithoutTag(scene, at);
  return quote === undefined || firmness === undefined ? undefined : { kind: 'secondary', quote, firmness };
}
