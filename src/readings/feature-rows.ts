import { pairKinds, wordKinds } from './features/feature-bag.ts';
import type { PairKind, WordKind } from './features/feature-bag.ts';

/** A pair of words in one number: there are fewer words than this. */
const mostWords = 2 ** 26;

function kindOf<Kind extends string>(name: string, kinds: readonly Kind[]): Kind | undefined {
  return kinds.find((kind) => name.startsWith(`${kind}:`));
}

/** The rows of a model by the names of its features, and of words and pairs of words without their names. */
export class FeatureRows {
  readonly names: readonly string[];
  /** Room to note, by row, where in a list a feature stands; all 0 between two readings. */
  readonly places: Int32Array;
  readonly #rows: ReadonlyMap<string, number>;
  /** A number for each word of the model. */
  readonly #words = new Map<string, number>();
  readonly #rowsOfWords = new Map<WordKind, Map<number, number>>();
  readonly #rowsOfPairs = new Map<PairKind, Map<number, number>>();

  constructor(names: Iterable<string>) {
    this.names = [...names];
    this.places = new Int32Array(this.names.length);
    this.#rows = new Map(this.names.map((name, row) => [name, row]));
    for (const kind of wordKinds) this.#rowsOfWords.set(kind, new Map());
    for (const kind of pairKinds) this.#rowsOfPairs.set(kind, new Map());
    this.names.forEach((name, row) => {
      const wordKind = kindOf(name, wordKinds);
      if (wordKind !== undefined) {
        this.#rowsOfWords.get(wordKind)?.set(this.#addWord(name.slice(wordKind.length + 1)), row);
        return;
      }
      const pairKind = kindOf(name, pairKinds);
      if (pairKind === undefined) return;
      const [first = '', second = ''] = name.slice(pairKind.length + 1).split(' ');
      this.#rowsOfPairs.get(pairKind)?.set(this.#addWord(first) * mostWords + this.#addWord(second), row);
    });
  }

  #addWord(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, this.#words.size);
    return this.#words.size - 1;
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
    return to === undefined ? undefined : this.#rowsOfPairs.get(kind)?.get(from * mostWords + to);
  }
}
