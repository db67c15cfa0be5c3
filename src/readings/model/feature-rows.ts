import { pairKinds, wordKinds } from '../features/feature-bag.ts';
import type { PairKind, WordKind } from '../features/feature-bag.ts';

function kindOf<Kind extends string>(name: string, kinds: readonly Kind[]): Kind | undefined {
  return kinds.find((kind) => name.startsWith(`${kind}:`));
}

/** Rows by the number of a word, or of a pair of words. */
type Rows = Map<number, number>;

/** The rows of a model by the names of its features, and of words and pairs of words without their names. */
export class FeatureRows {
  readonly names: readonly string[];
  /** Room to note, by row, where in a list a feature stands; all 0 between two readings. */
  readonly places: Int32Array;
  readonly #rows: ReadonlyMap<string, number>;
  /** A number for each word of the model. */
  readonly #words = new Map<string, number>();
  readonly #rowsOfWords = new Map<WordKind, Rows>(wordKinds.map((kind) => [kind, new Map()]));
  readonly #rowsOfPairs = new Map<PairKind, Rows>(pairKinds.map((kind) => [kind, new Map()]));

  constructor(names: Iterable<string>) {
    this.names = [...names];
    this.places = new Int32Array(this.names.length);
    this.#rows = new Map(this.names.map((name, row) => [name, row]));
    this.names.forEach((name, row) => {
      const kind = kindOf(name, wordKinds);
      if (kind !== undefined)
        this.#rowsOfWords.get(kind)?.set(this.#addWord(name.slice(kind.length + 1)), row);
    });
    this.#addPairs();
  }

  #addWord(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, this.#words.size);
    return this.#words.size - 1;
  }

  /** Pairs are numbered when all words are: the smaller their numbers, the faster they are looked up. */
  #addPairs(): void {
    const pairs = this.names.flatMap((name, row) => {
      const kind = kindOf(name, pairKinds);
      if (kind === undefined) return [];
      const [first = '', second = ''] = name.slice(kind.length + 1).split(' ');
      return [{ kind, row, first: this.#addWord(first), second: this.#addWord(second) }];
    });
    for (const { kind, row, first, second } of pairs)
      this.#rowsOfPairs.get(kind)?.set(this.#pairOf(first, second), row);
  }

  #pairOf(first: number, second: number): number {
    return first * this.#words.size + second;
  }

  of(name: string): number | undefined {
    return this.#rows.get(name);
  }

  ofWord(kind: WordKind, word: string): number | undefined {
    const at = this.#words.get(word);
    return at === undefined ? undefined : this.#rowsOfWords.get(kind)?.get(at);
  }

  ofPair(kind: PairKind, first: string, second: string): number | undefined {
    const from = this.#words.get(first);
    if (from === undefined) return undefined;
    const to = this.#words.get(second);
    return to === undefined ? undefined : this.ofNumbers(kind, from, to);
  }

  /** The number of a word that the model knows in any place. */
  numberOf(word: string): number | undefined {
    return this.#words.get(word);
  }

  /** As `ofPair`, by the words' numbers. */
  ofNumbers(kind: PairKind, first: number, second: number): number | undefined {
    return this.#rowsOfPairs.get(kind)?.get(this.#pairOf(first, second));
  }
}
