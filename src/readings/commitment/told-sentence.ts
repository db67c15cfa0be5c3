import type { Token } from '../../statements/token.ts';
import type { Document } from '../document.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Cue } from '../thesaurus/cue.ts';
import type { Hit } from '../thesaurus/hit.ts';
import type { Term } from '../thesaurus/term.ts';

/** A sentence by what was found in it. Places are counted in `tokens`, which may be those of a whole document. */
export interface ToldSentence {
  readonly tokens: readonly Token[];
  readonly cues: readonly Hit<Cue>[];
  readonly terms: readonly Hit<Term>[];
  readonly words: Pick<Lexicon['words'], 'negation' | 'instruments' | 'dating'>;
}

/** A sentence of a document, with the words of its language. */
export function toldSentence(
  { tokens, cues, terms }: Document,
  at: number,
  { words }: Lexicon,
): ToldSentence {
  return { tokens, cues: cues[at] ?? [], terms: terms[at] ?? [], words };
}
