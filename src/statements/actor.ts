import type { SpeakerClass } from './speaker-class.ts';

/** Somebody who can speak or act. No `governments` means that the text does not say whose. */
export interface Actor {
  readonly first: number;
  readonly last: number;
  readonly class: SpeakerClass;
  readonly governments: readonly string[];
  /** Lower-case last name, where the text gives one beside the role. */
  readonly surname?: string;
}
