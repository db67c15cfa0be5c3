import type { Item } from '../items/item.ts';
import type { Actor } from '../statements/actor.ts';
import type { AttributedClause } from '../statements/attribute-clauses.ts';
import type { Attribution } from '../statements/attribution.ts';
import type { Mention } from '../statements/mention.ts';
import type { Sentence } from '../statements/split-sentences.ts';
import type { Token } from '../statements/token.ts';
import type { Cue } from './thesaurus/cue.ts';
import type { Hit } from './thesaurus/hit.ts';
import type { Term } from './thesaurus/term.ts';

/** An item parsed once and read against any number of watches. */
export interface Document {
  readonly item: Item;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly mentionsBySentence: readonly (readonly Mention[])[];
  readonly actors: readonly Actor[];
  /** One for each sentence. */
  readonly attributions: readonly Attribution[];
  /** By sentence. */
  readonly clauses: readonly (readonly AttributedClause[])[];
  /** By sentence. */
  readonly cues: readonly (readonly Hit<Cue>[])[];
  readonly terms: readonly (readonly Hit<Term>[])[];
  /** The same by all that they count as. */
  readonly meanings: readonly ReadonlyMap<string, readonly Hit<Term>[]>[];
  /** Every stem of the text, for the index of watches. */
  readonly stems: ReadonlySet<string>;
  readonly language: 'en' | 'other';
  /** What was cut, in words for `why`. */
  readonly notes: readonly string[];
}
