import { createHash } from 'node:crypto';
import { decodeHTML } from 'entities';

/** What an entry's words are known by. */
export interface Fingerprint {
  /** SHA-256 of the words, hexadecimal, first 32 digits: the same words in the same order. */
  readonly exact: string;
  /** SimHash over pairs of words, 16 hexadecimal digits: near for texts that share most of them. */
  readonly near: string;
  /** SHA-256 of the title's words, first 16 digits; '' for no words. */
  readonly title: string;
  /** How many words; short texts are never called near. */
  readonly words: number;
}

/**
 * @param title plain text
 * @param content HTML or plain text
 */
export function fingerprint(title: string, content: string): Fingerprint {
  const titleWords = wordsOf(title);
  const words = [...titleWords, ...wordsOf(plainWords(content))];
  return {
    exact: digest(words.join(' ')).slice(0, 32),
    near: simHash(words),
    title: titleWords.length === 0 ? '' : digest(titleWords.join(' ')).slice(0, 16),
    words: words.length,
  };
}

/**
 * Quick and rough on purpose, and linear on hostile text: only whether words are the same matters here.
 */
function plainWords(html: string): string {
  const text = html.includes('<') ? html.replace(/<[a-z/!][^<>]*>/gi, ' ') : html;
  return text.includes('&') ? decodeHTML(text) : text;
}

/** Clock times and "3 hours ago" tick without anybody writing a word. */
const ticking =
  /\b\d{1,2}:\d{2}(?::\d{2})?\b(?: ?[ap]\.?m\b\.?)?|\b\d+ (?:second|minute|hour|day)s? ago\b|\d+ ?(?:초|분|시간|일) ?전/g;

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(ticking, ' ')
      .match(/[\p{L}\p{M}]+|\d+/gu) ?? []
  );
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function simHash(words: readonly string[]): string {
  const votes = new Int32Array(64);
  // Each pair once: a phrase that a text repeats, or a page that carries its text twice, weighs no more.
  const pairs = new Set(words.map((word, at) => `${word} ${words[at + 1] ?? ''}`));
  pairs.forEach((pair) => {
    const [low, high] = hashText(pair);
    for (let bit = 0; bit < 32; bit += 1) {
      votes[bit] = (votes[bit] ?? 0) + ((low >>> bit) & 1 ? 1 : -1);
      votes[bit + 32] = (votes[bit + 32] ?? 0) + ((high >>> bit) & 1 ? 1 : -1);
    }
  });
  return word32(votes, 32) + word32(votes, 0);
}

function word32(votes: Int32Array, from: number): string {
  let word = 0;
  for (let bit = 0; bit < 32; bit += 1) if ((votes[from + bit] ?? 0) > 0) word |= 1 << bit;
  return (word >>> 0).toString(16).padStart(8, '0');
}

/** Two 32-bit hashes (FNV-1a and a multiplicative one), mixed at the end: quick, and only likeness hangs on them. */
function hashText(text: string): readonly [number, number] {
  let low = 0x81_1c_9d_c5;
  let high = 0x9e_37_79_b9;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01_00_01_93);
    high = Math.imul(high, 31) + code;
  }
  return [mix(low), mix(high)];
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return mixed ^ (mixed >>> 16);
}

/** Bits in which two SimHashes differ, 0 to 64. */
export function distance(one: string, other: string): number {
  let differing = 0;
  for (const from of [0, 8]) {
    let bits =
      Number.parseInt(one.slice(from, from + 8), 16) ^ Number.parseInt(other.slice(from, from + 8), 16);
    for (; bits !== 0; bits &= bits - 1) differing += 1;
  }
  return differing;
}
