import { fitsCase } from './gazetteer.ts';
import type { Gazetteer, GazetteerEntry } from './gazetteer.ts';
import { longestName } from './name-trie.ts';
import type { Mention } from './mention.ts';
import type { Token } from './token.ts';

function asMention(first: number, last: number, entries: readonly GazetteerEntry[]): Mention {
  const speaker = entries.find((entry) => entry.class !== undefined)?.class;
  const governments = [...new Set(entries.flatMap((entry) => entry.government ?? []))];
  const kinds = [...new Set(entries.map((entry) => entry.kind))];
  return { first, last, kinds, governments, ...(speaker === undefined ? {} : { class: speaker }) };
}

/** Names of governments and nouns of speakers, left to right, the longest first, never overlapping. */
export function findMentions(tokens: readonly Token[], gazetteer: Gazetteer): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') continue;
    const name = longestName(gazetteer.names, tokens, at, (entry) => fitsCase(entry, token));
    const role = longestName(gazetteer.roles, tokens, at, () => true);
    const found = name !== undefined && name.last >= (role?.last ?? -1) ? name : role;
    if (found === undefined) continue;
    mentions.push(asMention(at, found.last, found.values));
    at = found.last;
  }
  return mentions;
}
