const irregular: Readonly<Record<string, string>> = {
  arms: 'arm',
  banned: 'ban',
  banning: 'ban',
  began: 'begin',
  begun: 'begin',
  bought: 'buy',
  brought: 'bring',
  chose: 'choose',
  chosen: 'choose',
  did: 'do',
  done: 'do',
  does: 'do',
  gave: 'give',
  given: 'give',
  goes: 'go',
  gone: 'go',
  held: 'hold',
  kept: 'keep',
  laid: 'lay',
  left: 'leave',
  lives: 'life',
  made: 'make',
  met: 'meet',
  men: 'man',
  paid: 'pay',
  said: 'say',
  says: 'say',
  saw: 'see',
  seen: 'see',
  sent: 'send',
  sold: 'sell',
  sought: 'seek',
  spoke: 'speak',
  spoken: 'speak',
  stood: 'stand',
  taken: 'take',
  taxes: 'tax',
  thought: 'think',
  told: 'tell',
  took: 'take',
  went: 'go',
  withdrawn: 'withdraw',
  withdrew: 'withdraw',
  women: 'woman',
  written: 'write',
  wrote: 'write',
};

const vowel = /[aeiouy]/u;

function undouble(stem: string): string {
  const last = stem.at(-1) ?? '';
  const doubled = last === stem.at(-2) && !'lsze'.includes(last) && !vowel.test(last);
  return doubled ? stem.slice(0, -1) : stem;
}

const endings: readonly (readonly [ending: string, replacement: string, least: number])[] = [
  ['ations', 'at', 3],
  ['ation', 'at', 3],
  ['ities', '', 4],
  ['ments', '', 4],
  ['ment', '', 4],
  ['ness', '', 4],
  ['ity', '', 4],
  ['ings', '', 3],
  ['ies', 'y', 2],
  ['ied', 'y', 2],
  ['ions', '', 4],
  ['ion', '', 4],
  ['ing', '', 3],
  ['ers', '', 4],
  ['ed', '', 3],
  ['er', '', 4],
  ['es', '', 4],
  ['ly', '', 5],
  ['al', '', 4],
  ['s', '', 3],
];

function strip(word: string): string {
  if (word.endsWith('ss')) return word;
  for (const [ending, replacement, least] of endings) {
    if (!word.endsWith(ending)) continue;
    const base = word.slice(0, word.length - ending.length);
    if (base.length >= least && vowel.test(base)) return undouble(base) + replacement;
  }
  return word;
}

const known = new Map<string, string>();
const cacheLimit = 50_000;

/**
 * A crude common form for words of one family ("supplies", "supplied", "supplying"): good enough to ask whether
 * two texts share words, never shown to anybody.
 */
export function stemWord(lower: string): string {
  if (lower.length < 4) return irregular[lower] ?? lower;
  const cached = known.get(lower);
  if (cached !== undefined) return cached;
  const stem = irregular[lower] ?? strip(lower).replace(/e$/u, '').replace(/i$/u, 'y');
  if (known.size < cacheLimit) known.set(lower, stem);
  return stem;
}
