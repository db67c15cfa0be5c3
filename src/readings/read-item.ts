import type { SpeakerClass } from '../statements/speaker-class.ts';
import { bestClass, knownFeatures, probabilities } from './model/apply-model.ts';
import { chooseQuote } from './choose-quote.ts';
import { chooseRung } from './choose-rung.ts';
import type { CompiledWatch } from './watch/compiled-watch.ts';
import type { Document } from './document.ts';
import { evidenceWords } from './evidence-words.ts';
import { explainScore } from './model/explain-score.ts';
import { findAsides } from './asides/find-asides.ts';
import { extractFeatures } from './features/extract-features.ts';
import { isRetold } from './is-retold.ts';
import { isOnTopic } from './is-on-topic.ts';
import type { Quote, Reading, Reason } from './reading.ts';
import { signals } from './reading.ts';
import type { Scene } from './scene.ts';
import { setScene } from './set-scene.ts';
import type { WatchState } from './watch-state.ts';

const reasonOf = {
  repeat: 'known-already',
  reaffirms: 'reaffirms',
  denies: 'denies',
  'other-speaker': 'other-speaker',
  speculation: 'speculation',
  historical: 'historical',
  routine: 'routine',
  'off-topic': 'off-topic',
  boilerplate: 'boilerplate',
} as const satisfies Record<string, Reason>;

/** What the item is, if it is no shift: the classes of the model in a fixed order. */
export const standClasses = Object.keys(reasonOf) as (keyof typeof reasonOf)[];

function closed(scene: Scene, stage: string, reason: Reason): Reading {
  const { document, compiled, state } = scene;
  const from = state.held;
  return {
    watch: compiled.watch.id,
    item: document.item.id,
    stage,
    reason,
    probability: 0,
    from,
    asides: [],
    words: [],
    contributions: [],
  };
}

function gateOf(scene: Scene): { stage: string; reason: Reason } | undefined {
  const { document, topical } = scene;
  if (document.tokens.length === 0) return { stage: 'text', reason: 'boilerplate' };
  if (document.language !== 'en') return { stage: 'language', reason: 'other-language' };
  if (Math.max(...topical, 0) === 0) return { stage: 'topic', reason: 'off-topic' };
  return isRetold(scene) ? { stage: 'retold', reason: 'known-already' } : undefined;
}

function speakerOf({ document }: Scene, quote: Quote | undefined): { class: SpeakerClass; name?: string } {
  const at = document.sentences.findIndex((sentence) => sentence.start === quote?.start);
  const attribution = document.attributions[at];
  const actor = attribution?.speaker ?? attribution?.subject;
  if (actor === undefined)
    return { class: document.item.provenance.kind === 'official' ? 'institution' : 'outlet' };
  const first = document.tokens[actor.first];
  const last = document.tokens[actor.last];
  const name = document.item.snapshot.text.slice(first?.start, last?.end);
  return { class: actor.class, name };
}

/** What an item's probability is worth that hardly speaks of the topic: most such alerts are another topic's. */
const offTopicDiscount = 0.6;

/** What is less likely to be a shift is asked no further: where to, how firmly, what else. No preset asks below this. */
const leastLikely = 0.04;

function judged(scene: Scene): Reading {
  const { document, compiled, state } = scene;
  const { model } = compiled.lexicon;
  const features = knownFeatures(model.rows, (bag) => extractFeatures(scene, bag));
  const shares = probabilities(model.verdict, features);
  const share = shares[model.verdict.classes.indexOf('shift')] ?? 0;
  const probability = isOnTopic(scene) ? share : share * offTopicDiscount;
  const stands = bestClass(model.verdict, shares, standClasses) ?? 'off-topic';
  const quote = chooseQuote(scene);
  const reading = {
    watch: compiled.watch.id,
    item: document.item.id,
    stage: 'model',
    reason: reasonOf[stands],
    probability,
    from: state.held,
    speaker: speakerOf(scene, quote),
    ...(quote === undefined ? {} : { quote }),
    contributions: explainScore(model, features),
  };
  if (probability < leastLikely) return { ...reading, asides: [], words: [] };
  const choice = chooseRung(scene);
  const signal = bestClass(model.signal, probabilities(model.signal, features), signals) ?? 'announced';
  return {
    ...reading,
    ...(choice === undefined
      ? {}
      : {
          to: choice.rung.id,
          direction: choice.rung.at > scene.held.at ? ('up' as const) : ('down' as const),
        }),
    signal,
    asides: findAsides(scene, quote),
    words: evidenceWords(scene),
  };
}

/** What an item says on a watch in its present state. Pure: the same input gives the same reading, bit for bit. */
export function readItem(document: Document, compiled: CompiledWatch, state: WatchState): Reading {
  const scene = setScene(document, compiled, state);
  const gate = gateOf(scene);
  return gate === undefined ? judged(scene) : closed(scene, gate.stage, gate.reason);
}
