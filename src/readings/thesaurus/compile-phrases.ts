import { gap } from '../../language/en/inflect.ts';

/** What to find, and every way in which it is written: lists of lower-case words, "…" for a gap. */
export interface Phrasing<Entry> {
  readonly entry: Entry;
  readonly surfaces: Iterable<readonly string[]>;
}

/** Whether an entry may be found at these words; asked once for each candidate. */
export type Fits<Entry> = (entry: Entry, tokens: readonly string[], start: number, end: number) => boolean;

/**
 * A compiled set of phrases; opaque. A trie over numbered words in flat arrays, since a hundred thousand nodes as
 * objects take tens of megabytes. Node 0 is the root. The children of a node stand side by side, sorted by word: those
 * of node n from `edges[n]` to `edges[n + 1]`.
 */
export interface Phrases<Entry> {
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly edges: Int32Array;
  readonly edgeWords: Int32Array;
  readonly edgeNodes: Int32Array;
  /** The node after a gap of each node, or 0. */
  readonly afterGap: Int32Array;
  /** Which of `lists` ends at each node; 0 is the empty list. */
  readonly ends: Int32Array;
  readonly lists: readonly (readonly Entry[])[];
  fits(entry: Entry, tokens: readonly string[], start: number, end: number): boolean;
}

export interface PhraseMatch<Entry> {
  readonly entry: Entry;
  /** Positions in the word list that was searched; `end` is exclusive, words in a gap are inside. */
  readonly start: number;
  readonly end: number;
  /** Positions of the phrase's own words, without what fills its gaps. */
  readonly words: readonly number[];
}

interface Candidate<Entry> {
  readonly node: number;
  readonly entries: readonly Entry[];
  readonly words: readonly number[];
}

/** What a walk through one text carries along. */
interface Walk<Entry> {
  readonly tokens: readonly string[];
  /** The number of each word, or -1 for one that no phrase has. */
  readonly numbers: Int32Array;
  readonly phrases: Phrases<Entry>;
  readonly found: Candidate<Entry>[];
}

const widestGap = 4;

/** A trie that grows: the children of a node are a chain, so that adding one moves nothing. */
class GrowingTrie<Entry> {
  readonly vocabulary = new Map<string, number>();
  readonly words: number[] = [-1];
  readonly children: number[] = [0];
  readonly siblings: number[] = [0];
  readonly afterGap: number[] = [0];
  readonly ends: number[] = [0];
  readonly lists: Entry[][] = [[]];
  /** The root has thousands of children: they are found by their word. */
  readonly #beginnings = new Map<number, number>();
  readonly #alone = new Map<Entry, number>();

  add(surface: readonly string[], entry: Entry): void {
    let node = 0;
    for (const word of surface) node = word === gap ? this.#growGap(node) : this.#grow(node, word);
    if (node !== 0) this.#end(node, entry);
  }

  #grow(node: number, text: string): number {
    const word = this.vocabulary.get(text) ?? this.vocabulary.size;
    if (word === this.vocabulary.size) this.vocabulary.set(text, word);
    const known = node === 0 ? this.#beginnings.get(word) : this.#childOf(node, word);
    if (known !== undefined) return known;
    const fresh = this.#newNode(word);
    this.siblings[fresh] = this.children[node] ?? 0;
    this.children[node] = fresh;
    if (node === 0) this.#beginnings.set(word, fresh);
    return fresh;
  }

  #childOf(node: number, word: number): number | undefined {
    for (let child = this.children[node] ?? 0; child !== 0; child = this.siblings[child] ?? 0)
      if (this.words[child] === word) return child;
    return undefined;
  }

  #growGap(node: number): number {
    return (this.afterGap[node] ||= this.#newNode(-1));
  }

  #newNode(word: number): number {
    for (const column of [this.children, this.siblings, this.afterGap, this.ends]) column.push(0);
    return this.words.push(word) - 1;
  }

  /** Nearly every end has one entry; all ends of one entry share a list. */
  #end(node: number, entry: Entry): void {
    const before = this.lists[this.ends[node] ?? 0] ?? [];
    if (before.includes(entry)) return;
    if (before.length > 0) {
      this.ends[node] = this.lists.push([...before, entry]) - 1;
      return;
    }
    const alone = this.#alone.get(entry) ?? this.lists.push([entry]) - 1;
    this.#alone.set(entry, alone);
    this.ends[node] = alone;
  }
}

function sortedChildren<Entry>({ words, children, siblings }: GrowingTrie<Entry>, node: number): number[] {
  const found: number[] = [];
  for (let child = children[node] ?? 0; child !== 0; child = siblings[child] ?? 0) found.push(child);
  return found.sort((a, b) => (words[a] ?? 0) - (words[b] ?? 0));
}

/** Builds a trie over words. Several entries may share a surface: a match of it yields each of them. */
export function compilePhrases<Entry>(
  phrasings: Iterable<Phrasing<Entry>>,
  fits: Fits<Entry> = () => true,
): Phrases<Entry> {
  const trie = new GrowingTrie<Entry>();
  for (const { entry, surfaces } of phrasings) for (const surface of surfaces) trie.add(surface, entry);
  const nodes = trie.words.length;
  const edges = new Int32Array(nodes + 1);
  const edgeWords = new Int32Array(nodes);
  const edgeNodes = new Int32Array(nodes);
  let edge = 0;
  for (let node = 0; node < nodes; node += 1) {
    for (const child of sortedChildren(trie, node)) {
      edgeWords[edge] = trie.words[child] ?? -1;
      edgeNodes[edge] = child;
      edge += 1;
    }
    edges[node + 1] = edge;
  }
  return {
    vocabulary: trie.vocabulary,
    edges,
    edgeWords: edgeWords.slice(0, edge),
    edgeNodes: edgeNodes.slice(0, edge),
    afterGap: Int32Array.from(trie.afterGap),
    ends: Int32Array.from(trie.ends),
    lists: trie.lists,
    fits,
  };
}

/** The child of a node by a word, or 0: by halves, since the children are sorted. */
function childOf<Entry>({ edges, edgeWords, edgeNodes }: Phrases<Entry>, node: number, word: number): number {
  let from = edges[node] ?? 0;
  let to = edges[node + 1] ?? 0;
  while (from < to) {
    const middle = (from + to) >> 1;
    const here = edgeWords[middle] ?? 0;
    if (here === word) return edgeNodes[middle] ?? 0;
    if (here < word) from = middle + 1;
    else to = middle;
  }
  return 0;
}

function accept<Entry>(
  node: number,
  words: readonly number[],
  { tokens, phrases, found }: Walk<Entry>,
): void {
  const list = phrases.ends[node] ?? 0;
  if (list === 0 || found.some((other) => other.node === node)) return;
  const start = words[0] ?? 0;
  const end = (words.at(-1) ?? start) + 1;
  const entries = (phrases.lists[list] ?? []).filter((entry) => phrases.fits(entry, tokens, start, end));
  if (entries.length > 0) found.push({ node, entries, words });
}

/** Walks the trie from one word on. Of the ways to fill a gap, the shortest comes first and wins. */
function follow<Entry>(node: number, at: number, words: readonly number[], walk: Walk<Entry>): void {
  accept(node, words, walk);
  const { numbers, phrases } = walk;
  const next = stepTo(walk, node, at);
  if (next !== 0) follow(next, at + 1, [...words, at], walk);
  const beyondGap = phrases.afterGap[node] ?? 0;
  if (beyondGap === 0) return;
  for (let skipped = 0; skipped <= widestGap && at + skipped < numbers.length; skipped += 1) {
    const beyond = stepTo(walk, beyondGap, at + skipped);
    if (beyond !== 0) follow(beyond, at + skipped + 1, [...words, at + skipped], walk);
  }
}

function stepTo<Entry>({ numbers, phrases }: Walk<Entry>, node: number, at: number): number {
  const word = numbers[at] ?? -1;
  return word < 0 ? 0 : childOf(phrases, node, word);
}

/** Candidates in order of preference, in linear time: more words of their own first, then a smaller span. */
function inOrderOfPreference<Entry>(candidates: readonly Candidate<Entry>[]): Candidate<Entry>[] {
  const ranks: Candidate<Entry>[][] = [];
  for (const candidate of candidates) {
    const { words } = candidate;
    const slack = (words.at(-1) ?? 0) - (words[0] ?? 0) + 1 - words.length;
    (ranks[words.length * 64 + 63 - Math.min(slack, 63)] ??= []).push(candidate);
  }
  return ranks.reverse().flat();
}

/**
 * Finds phrases in a list of lower-case words (`splitWords`), best given a sentence at a time. No word belongs to two
 * phrases: those with more words of their own come first, then those that lie closer together, then the earlier.
 * What fills a gap stays free for other phrases. In order of `start`; time grows with the number of words only.
 */
export function matchPhrases<Entry>(
  phrases: Phrases<Entry>,
  tokens: readonly string[],
): PhraseMatch<Entry>[] {
  const candidates: Candidate<Entry>[] = [];
  const numbers = Int32Array.from(tokens, (token) => phrases.vocabulary.get(token) ?? -1);
  for (let at = 0; at < tokens.length; at += 1) {
    const found: Candidate<Entry>[] = [];
    const walk = { tokens, numbers, phrases, found };
    const first = stepTo(walk, 0, at);
    if (first === 0) continue;
    follow(first, at + 1, [at], walk);
    candidates.push(...found);
  }
  const taken = new Uint8Array(tokens.length);
  const matches: PhraseMatch<Entry>[] = [];
  for (const { entries, words } of inOrderOfPreference(candidates)) {
    if (words.some((at) => taken[at] === 1)) continue;
    for (const at of words) taken[at] = 1;
    const start = words[0] ?? 0;
    const end = (words.at(-1) ?? start) + 1;
    for (const entry of entries) matches.push({ entry, start, end, words });
  }
  return matches.sort((a, b) => a.start - b.start);
}
