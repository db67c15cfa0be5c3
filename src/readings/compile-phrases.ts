import { gap } from './inflect.ts';

/** What to find, and every way in which it is written: lists of lower-case words, "…" for a gap. */
export interface Phrasing<Entry> {
  readonly entry: Entry;
  readonly surfaces: Iterable<readonly string[]>;
}

/** Most nodes have one child or none: it stands beside its word, and only the others need a map. */
interface Node<Entry> {
  word: string | undefined;
  child: Node<Entry> | undefined;
  others: Map<string, Node<Entry>> | undefined;
  afterGap: Node<Entry> | undefined;
  entries: Entry[] | undefined;
}

/** Whether an entry may be found at these words; asked once for each candidate. */
export type Fits<Entry> = (entry: Entry, tokens: readonly string[], start: number, end: number) => boolean;

/** A compiled set of phrases; opaque. */
export interface Phrases<Entry> {
  readonly root: Node<Entry>;
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
  readonly node: Node<Entry>;
  readonly entries: readonly Entry[];
  readonly words: readonly number[];
}

/** What a walk through one text carries along. */
interface Walk<Entry> {
  readonly tokens: readonly string[];
  readonly phrases: Phrases<Entry>;
  readonly found: Candidate<Entry>[];
}

const widestGap = 4;

function emptyNode<Entry>(): Node<Entry> {
  return { word: undefined, child: undefined, others: undefined, afterGap: undefined, entries: undefined };
}

function childOf<Entry>(node: Node<Entry>, word: string): Node<Entry> | undefined {
  return node.word === word ? node.child : node.others?.get(word);
}

function grow<Entry>(node: Node<Entry>, word: string): Node<Entry> {
  if (word === gap) return (node.afterGap ??= emptyNode());
  const known = childOf(node, word);
  if (known) return known;
  const fresh = emptyNode<Entry>();
  if (node.word === undefined) {
    node.word = word;
    node.child = fresh;
  } else (node.others ??= new Map()).set(word, fresh);
  return fresh;
}

/** Builds a trie over words. Several entries may share a surface: a match of it yields each of them. */
export function compilePhrases<Entry>(
  phrasings: Iterable<Phrasing<Entry>>,
  fits: Fits<Entry> = () => true,
): Phrases<Entry> {
  const root = emptyNode<Entry>();
  for (const { entry, surfaces } of phrasings) {
    for (const surface of surfaces) {
      let node = root;
      for (const word of surface) node = grow(node, word);
      if (node === root) continue;
      node.entries ??= [];
      if (!node.entries.includes(entry)) node.entries.push(entry);
    }
  }
  return { root, fits };
}

function accept<Entry>(
  node: Node<Entry>,
  words: readonly number[],
  { tokens, phrases, found }: Walk<Entry>,
): void {
  if (!node.entries || found.some((other) => other.node === node)) return;
  const start = words[0] ?? 0;
  const end = (words.at(-1) ?? start) + 1;
  const entries = node.entries.filter((entry) => phrases.fits(entry, tokens, start, end));
  if (entries.length > 0) found.push({ node, entries, words });
}

/** Walks the trie from one word on. Of the ways to fill a gap, the shortest comes first and wins. */
function follow<Entry>(node: Node<Entry>, at: number, words: readonly number[], walk: Walk<Entry>): void {
  accept(node, words, walk);
  const { tokens } = walk;
  const token = tokens[at];
  const next = token === undefined ? undefined : childOf(node, token);
  if (next) follow(next, at + 1, [...words, at], walk);
  if (!node.afterGap) return;
  for (let skipped = 0; skipped <= widestGap && at + skipped < tokens.length; skipped += 1) {
    const word = tokens[at + skipped];
    const beyond = word === undefined ? undefined : childOf(node.afterGap, word);
    if (beyond) follow(beyond, at + skipped + 1, [...words, at + skipped], walk);
  }
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
  tokens.forEach((token, at) => {
    const first = childOf(phrases.root, token);
    if (!first) return;
    const found: Candidate<Entry>[] = [];
    follow(first, at + 1, [at], { tokens, phrases, found });
    candidates.push(...found);
  });
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
