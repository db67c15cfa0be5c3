import type { NameKind } from './gazetteer.ts';
import type { SpeakerClass } from './speaker-class.ts';

/**
 * Somebody or something of a government named in a text. `first` and `last` are token positions. A name that
 * several governments share ("Korean") carries all of them.
 */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly kinds: readonly NameKind[];
  readonly governments: readonly string[];
  readonly class?: SpeakerClass;
}
