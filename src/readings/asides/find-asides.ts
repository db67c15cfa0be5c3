import type { Cue } from '../thesaurus/cue.ts';
import type { Hit } from '../thesaurus/hit.ts';
import { findRejectedClaim } from './find-rejected-claim.ts';
import { findReframing } from './find-reframing.ts';
import { findToldTrigger } from './find-told-trigger.ts';
import { findSecondary } from './find-secondary.ts';
import { quoteTokens } from '../quote-tokens.ts';
import type { Aside, Quote } from '../reading.ts';
import type { Scene } from '../scene.ts';

const clauseEnds = new Set([',', ';', '.', '!', '?', '—', '–', ':', '…']);
const sentencesSearched = 8;
const ofEachKind = 2;

/** From a cue to the end of its clause. */
function clauseFrom(scene: Scene, hit: Hit<Cue>, sentenceLast: number): Quote | undefined {
  let last = hit.last;
  while (last < sentenceLast && !clauseEnds.has(scene.document.tokens[last + 1]?.text ?? '.')) last += 1;
  return last > hit.last ? quoteTokens(scene, hit.first, last) : undefined;
}

/** "after 2035", "after six months": a time, and not what happened. */
function isTime({ document, compiled }: Scene, hit: Hit<Cue>): boolean {
  const { timespan, 'no-event': noEvent } = compiled.lexicon.words;
  const [next, second, third] = document.tokens.slice(hit.last + 1, hit.last + 4);
  if (next === undefined || noEvent.has(next.lower)) return true;
  if (timespan.has(second?.lower ?? '')) return third?.lower !== 'of';
  return next.kind === 'number' && second?.kind !== 'word';
}

function ofCue(scene: Scene, at: number, hit: Hit<Cue>): Aside | undefined {
  const kind = hit.entry.class;
  if (kind !== 'trigger' && kind !== 'condition') return undefined;
  if (kind === 'trigger' && isTime(scene, hit)) return undefined;
  const quote = clauseFrom(scene, hit, scene.document.sentences[at]?.last ?? hit.last);
  return quote === undefined ? undefined : { kind, quote };
}

/** What a sentence is besides its clauses: one thing at most, the surer first. */
function ofSentence(scene: Scene, at: number): Aside | undefined {
  const claim = findRejectedClaim(scene, at);
  if (claim !== undefined) return { kind: 'rejected-claim', quote: claim };
  const words = findReframing(scene, at);
  return words === undefined ? undefined : { kind: 'reframing', quote: words };
}

/** Where no words name the reason, a sentence beside the move may tell it. */
function firstToldTrigger(scene: Scene, main: Quote | undefined): Aside | undefined {
  const { sentences } = scene.document;
  for (const [at, sentence] of sentences.slice(0, sentencesSearched).entries()) {
    if (sentence.isTitle || sentence.repeated || sentence.start === main?.start) continue;
    const quote = findToldTrigger(scene, at);
    if (quote !== undefined) return { kind: 'trigger', quote };
  }
  return undefined;
}

/** What else an item says beside its move, each with its words; at most two of a kind. `main` is the move's quote. */
export function findAsides(scene: Scene, main: Quote | undefined): Aside[] {
  const { document, windows } = scene;
  const found: Aside[] = [];
  const add = (aside: Aside | undefined): void => {
    if (aside === undefined || found.filter((other) => other.kind === aside.kind).length >= ofEachKind)
      return;
    found.push(aside);
  };
  document.sentences.slice(0, sentencesSearched).forEach((sentence, at) => {
    if (sentence.repeated || sentence.isTitle) return;
    for (const hit of document.cues[at] ?? []) add(ofCue(scene, at, hit));
    const other = ofSentence(scene, at);
    add(other);
    // The lead tells the move even where other words were chosen to carry it.
    if (other === undefined && sentence.start !== main?.start && !windows.lead.includes(at))
      add(findSecondary(scene, at));
  });
  if (!found.some(({ kind }) => kind === 'trigger')) add(firstToldTrigger(scene, main));
  return found;
}
