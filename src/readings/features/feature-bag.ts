/** What takes named numbers; a map does. A name says where and what: `title:cue:end:own`. Named twice, the last counts. */
export interface FeatureBag {
  set(name: string, value: number): unknown;
}

/** Kinds of features that are named by a word, `title:w:deploy`. */
export const wordKinds = ['title:w', 'body:w'] as const;
export type WordKind = (typeof wordKinds)[number];

/** Kinds of features that are named by two words with a space between them, `title:b:will deploy`. */
export const pairKinds = ['title:b', 'body:b', 'held:w', 'w'] as const;
export type PairKind = (typeof pairKinds)[number];

/**
 * A bag that takes words by their parts. A reading has hundreds of them, few of which a model knows: it finds out
 * without a name being written for each.
 */
export interface WordBag extends FeatureBag {
  markWord(kind: WordKind, word: string): void;
  markPair(kind: PairKind, first: string, second: string): void;
  /** Each word with the one before it. */
  markPath(kind: PairKind, words: readonly string[]): void;
}

/** Every feature by its name, as training needs them. */
export class NamedFeatures extends Map<string, number> implements WordBag {
  markWord(kind: WordKind, word: string): void {
    this.set(`${kind}:${word}`, 1);
  }

  markPair(kind: PairKind, first: string, second: string): void {
    this.set(`${kind}:${first} ${second}`, 1);
  }

  markPath(kind: PairKind, words: readonly string[]): void {
    words.forEach((word, at) => {
      const before = words[at - 1];
      if (before !== undefined) this.markPair(kind, before, word);
    });
  }
}

export function put(bag: FeatureBag, name: string, value = 1): void {
  if (value !== 0) bag.set(name, value);
}

/** For what may be seen more than once in one window: seen is seen, how often must not count. */
export function mark(bag: FeatureBag, name: string): void {
  bag.set(name, 1);
}
