export type TokenKind = 'word' | 'number' | 'mark';

/** A word, number or punctuation mark. Offsets are UTF-16 code units of the text. */
export interface Token {
  readonly text: string;
  /** Lower case, dots of abbreviations removed, typographic apostrophes straightened. */
  readonly lower: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}
