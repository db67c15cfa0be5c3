import { compilePhrases } from './compile-phrases.ts';
import type { Fits, Phrases } from './compile-phrases.ts';
import type { Cue } from './cue.ts';
import { fitsPartOfSpeech } from './fits-part-of-speech.ts';
import { inflect } from '../../language/en/inflect.ts';

/** Cues compiled for the two places that speak differently: headlines have words of their own. */
export interface CompiledCues {
  readonly title: Phrases<Cue>;
  readonly body: Phrases<Cue>;
}

/** Every way in which a cue is written. */
export function surfacesOfCue(cue: Cue): string[][] {
  return [cue.phrase, ...cue.also].flatMap((phrase) => inflect(phrase, cue.form));
}

/** Both share one trie, which takes megabytes; they differ in what they let through. */
export function compileCues(cues: readonly Cue[]): CompiledCues {
  const phrasings = cues.map((cue) => ({ entry: cue, surfaces: surfacesOfCue(cue) }));
  const title = compilePhrases(phrasings, fitsPartOfSpeech);
  const inBody: Fits<Cue> = (cue, ...place) => !cue.headline && fitsPartOfSpeech(cue, ...place);
  return { title, body: { ...title, fits: inBody } };
}
