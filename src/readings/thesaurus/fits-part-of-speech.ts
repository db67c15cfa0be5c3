import { standsAsNoun, standsAsVerb } from '../../language/en/part-of-speech.ts';
import type { Cue, CueClass } from './cue.ts';

/** Verbs that make a measure or a change: their twin nouns end a phrase or go with "on", "in", "of". */
const twins: ReadonlySet<CueClass> = new Set([
  'forbid',
  'impose',
  'tighten',
  'suspend',
  'raise',
  'lower',
  'permit',
  'delay',
]);

/** Whether a cue is what its form says where it stands: in "the ban on cuts" nobody bans or cuts. */
export function fitsPartOfSpeech(cue: Cue, tokens: readonly string[], start: number, end: number): boolean {
  if (cue.form === 'verb') return standsAsVerb(tokens, start, end, twins.has(cue.class));
  return cue.form !== 'noun' || standsAsNoun(tokens, start);
}
