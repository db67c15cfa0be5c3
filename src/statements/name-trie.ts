import type { Token } from './token.ts';

/** Names by their words. */
export interface NameTrie<T> {
  readonly next: Map<string, NameTrie<T>>;
  readonly here: T[];
}

export function emptyTrie<T>(): NameTrie<T> {
  return { next: new Map(), here: [] };
}

export function addName<T>(root: NameTrie<T>, words: readonly string[], value: T): void {
  let branch = root;
  for (const word of words) {
    let next = branch.next.get(word);
    if (next === undefined) {
      next = emptyTrie();
      branch.next.set(word, next);
    }
    branch = next;
  }
  if (branch !== root) branch.here.push(value);
}

/** The longest name that begins at a token and is accepted there, with the position of its last token. */
export function longestName<T>(
  root: NameTrie<T>,
  tokens: readonly Token[],
  at: number,
  accepts: (value: T) => boolean,
): { readonly last: number; readonly values: readonly T[] } | undefined {
  let branch: NameTrie<T> | undefined = root;
  let found: { last: number; values: readonly T[] } | undefined;
  for (let here = at; here < tokens.length; here += 1) {
    branch = branch.next.get(tokens[here]?.lower ?? '');
    if (branch === undefined) break;
    if (branch.here.length === 0) continue;
    const values = branch.here.filter(accepts);
    if (values.length > 0) found = { last: here, values };
  }
  return found;
}
