import type { AlertView } from '../../alerts/alert-view.ts';
import type { SpeakerClass } from '../../readings/reading.ts';

const words: Readonly<Record<SpeakerClass, string>> = {
  head: 'the head of state or government',
  minister: 'a minister',
  spokesperson: 'a spokesperson',
  institution: 'an institution of the government',
  'unnamed-official': 'an unnamed official',
  sources: 'unnamed sources',
  foreign: 'another government',
  opposition: 'the opposition',
  domestic: 'another voice in the country',
  commentator: 'a commentator',
  outlet: 'the outlet itself',
};

/** Who speaks, in words: the name where the text has one, and always the class. */
export function speakerWords(speaker: AlertView['quote']['speaker']): string {
  return speaker.name === undefined ? words[speaker.class] : `${speaker.name} (${words[speaker.class]})`;
}
