import type { Lexicon } from '../readings/lexicon.ts';
import type { Tunables } from './tunables.ts';

/** The built-in reader: what it knows, and how sure it must be. */
export interface ReaderParts {
  readonly lexicon: Lexicon;
  readonly tunables: Tunables;
}
