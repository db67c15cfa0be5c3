/** An entry of the thesaurus found in a text; token positions, `last` included. */
export interface Hit<T> {
  readonly entry: T;
  readonly first: number;
  readonly last: number;
}
