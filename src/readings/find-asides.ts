import type { Cue } from './cue.ts';
import type { Hit } from './document.ts';
import type { Aside, Quote } from './reading.ts';
import type { Scene } from './scene.ts';
import { sumCommitment } from './sum-commitment.ts';
import { voiceOf } from './whose-voice.ts';

const clauseEnds = new Set([',', ';', '.', '!', '?', '—', '–', ':', '…']);
const sentencesSearched = 8;
const ofEachKind = 2;
const ours = new Set(['own', 'likely']);

function quoteOf({ document }: Scene, first: number, last: number): Quote | undefined {
  const { text, hash } = document.item.snapshot;
  const start = document.tokens[first]?.start;
  const end = document.tokens[last]?.end;
  if (start === undefined || end === undefined || end <= start) return undefined;
  return { snapshot: hash, start, end, text: text.slice(start, end) };
}

/** From a cue to the end of its clause. */
function clauseFrom(scene: Scene, hit: Hit<Cue>, sentenceLast: number): Quote | undefined {
  let last = hit.last;
  while (last < sentenceLast && !clauseEnds.has(scene.document.tokens[last + 1]?.text ?? '.')) last += 1;
  return last > hit.last ? quoteOf(scene, hit.first, last) : undefined;
}

function wholeSentence({ document }: Scene, at: number): Quote | undefined {
  const sentence = document.sentences[at];
  if (sentence === undefined) return undefined;
  const { text, hash } = document.item.snapshot;
  const { start, end } = sentence;
  return { snapshot: hash, start, end, text: text.slice(start, end) };
}

function ofCue(scene: Scene, at: number, hit: Hit<Cue>): Aside | undefined {
  const last = scene.document.sentences[at]?.last ?? hit.last;
  const kind = hit.entry.class;
  if (kind === 'trigger' || kind === 'condition') {
    const quote = clauseFrom(scene, hit, last);
    return quote === undefined ? undefined : { kind, quote };
  }
  if (kind === 'reframing') {
    const quote = wholeSentence(scene, at);
    return quote === undefined ? undefined : { kind, quote };
  }
  return kind === 'deny' || kind === 'oppose' ? rejected(scene, at, hit) : undefined;
}

/** "dismissed Moscow's claim that …", "denied reports that …": somebody else's words, turned down. */
function rejected(scene: Scene, at: number, hit: Hit<Cue>): Aside | undefined {
  const last = scene.document.sentences[at]?.last ?? hit.last;
  const claims = scene.document.cues[at]?.some(
    (cue) => cue.entry.class === 'claim' || cue.entry.class === 'hearsay',
  );
  const attribution = scene.document.attributions[at];
  const isOurs =
    ours.has(voiceOf(attribution?.subject, scene)) || ours.has(voiceOf(attribution?.speaker, scene));
  if (claims !== true || !isOurs) return undefined;
  const quote = quoteOf(scene, Math.min(hit.last + 1, last), last);
  return quote === undefined ? undefined : { kind: 'rejected-claim', quote };
}

/** Another commitment of the same government in the same item, in a sentence of its own. */
function secondary(scene: Scene, at: number): Aside | undefined {
  const { document } = scene;
  const voice = voiceOf(document.attributions[at]?.subject, scene);
  if (!ours.has(voice) || (scene.topical[at] ?? 0) > 1) return undefined;
  const act = sumCommitment(document.tokens, document.cues[at] ?? [], document.terms[at] ?? [])[0];
  if (act === undefined || act.firmness === 'ruled-out' || act.firmness === 'opposed') return undefined;
  const quote = wholeSentence(scene, at);
  return quote === undefined ? undefined : { kind: 'secondary', quote, firmness: act.firmness };
}

/** What else an item says beside its move, each with its words; at most two of a kind. `main` is the move's quote. */
export function findAsides(scene: Scene, main: Quote | undefined): Aside[] {
  const { document } = scene;
  const found: Aside[] = [];
  const add = (aside: Aside | undefined): void => {
    if (aside === undefined || found.filter((other) => other.kind === aside.kind).length >= ofEachKind)
      return;
    found.push(aside);
  };
  document.sentences.slice(0, sentencesSearched).forEach((sentence, at) => {
    if (sentence.repeated || sentence.isTitle) return;
    for (const hit of document.cues[at] ?? []) add(ofCue(scene, at, hit));
    if (sentence.start !== main?.start) add(secondary(scene, at));
  });
  return found;
}
