import type { ClauseWords } from './clauses/clause-words.ts';
import { isVerb } from './clauses/find-finite-verbs.ts';
import type { Gazetteer, GazetteerEntry } from './gazetteer.ts';
import { fitsCase } from './gazetteer.ts';
import type { Mention } from './mention.ts';
import { longestName } from './name-trie.ts';
import type { SpeakerClass } from './speaker-class.ts';
import type { Token } from './token.ts';

interface Found {
  readonly first: number;
  readonly last: number;
  readonly entries: readonly GazetteerEntry[];
}

/** Tokens, with the words by which it is seen that somebody speaks or acts. */
interface MentionText {
  readonly tokens: readonly Token[];
  readonly words: Pick<ClauseWords, 'finite' | 'speech' | 'vouches'>;
}

const seats = new Set<GazetteerEntry['kind']>(['capital', 'metonym']);

// How many words may stand between a people and the office that is theirs: "the Georgian deputy foreign minister".
const farthestOffice = 3;

function findNames(tokens: readonly Token[], gazetteer: Gazetteer): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') continue;
    const name = longestName(gazetteer.names, tokens, at, (entry) => fitsCase(entry, token));
    const role = longestName(gazetteer.roles, tokens, at, () => true);
    const longer = name !== undefined && name.last >= (role?.last ?? -1) ? name : role;
    if (longer === undefined) continue;
    found.push({ first: at, last: longer.last, entries: longer.values });
    at = longer.last;
  }
  return found;
}

/** In office on a day; a margin of some months, since files know days only roughly and texts look back. */
function inOffice({ from, to }: GazetteerEntry, day: string): boolean {
  return (
    (from === undefined || from.slice(0, 7) <= day.slice(0, 7)) &&
    (to === undefined || day.slice(0, 7) <= to.slice(0, 7))
  );
}

function speakerAt(entry: GazetteerEntry | undefined, day: string): SpeakerClass | undefined {
  // A former minister speaks for himself.
  if (entry?.kind === 'holder' && !inOffice(entry, day)) return 'domestic';
  return entry?.class;
}

function clearGovernments(found: readonly Found[]): Set<string> {
  const clear = new Set<string>();
  for (const { entries } of found) {
    const named = entries.filter((entry) => entry.government !== undefined);
    if (named.some((entry) => entry.ambiguous === true)) continue;
    for (const { government } of named) if (government !== undefined) clear.add(government);
  }
  return clear;
}

/** "Paris said", "Washington will": a seat of government that speaks or acts is no town and no person. */
function acts({ tokens, words }: MentionText, { first, last, entries }: Found): boolean {
  if (!entries.every((entry) => seats.has(entry.kind) || entry.government === undefined)) return false;
  const before = tokens[first - 1];
  if (before?.kind === 'word' && before.text !== before.lower && first > 1) return false;
  const next = tokens[last + 1]?.lower ?? '';
  return words.finite.has(next) || isVerb(next, words);
}

/** "American officials", "the Polish president": a people beside an office. */
function owns({ first, last, entries }: Found, next: Found | undefined): boolean {
  if (next === undefined || !entries.some((entry) => entry.kind === 'people')) return false;
  const isRole = next.entries.some((entry) => entry.class !== undefined && entry.government === undefined);
  return isRole && next.first > first && next.first - last <= farthestOffice;
}

/** An office holder's surname that no other government's holder bears needs no further sign. */
function isClear(
  entry: GazetteerEntry,
  entries: readonly GazetteerEntry[],
  clear: ReadonlySet<string>,
): boolean {
  if (clear.has(entry.government ?? '')) return true;
  return entry.kind === 'holder' && entries.every((other) => other.government === entry.government);
}

/**
 * Names of governments and nouns of speakers, left to right, the longest first, never overlapping. A bare surname,
 * or a name that means other things too, counts only where its government is named otherwise, or where it speaks,
 * acts or holds an office; `extra` are governments taken as named (the source's). `day` is the day of the item: office
 * holders change.
 */
export function findMentions(
  text: MentionText,
  gazetteer: Gazetteer,
  day: string,
  extra: readonly string[] = [],
): Mention[] {
  const found = findNames(text.tokens, gazetteer);
  const clear = clearGovernments(found);
  for (const government of extra) clear.add(government);
  return found.flatMap((name, at) => {
    const { first, last, entries } = name;
    if (entries.some((entry) => entry.kind === 'namesake')) return [];
    const isMeant = (): boolean => acts(text, name) || owns(name, found[at + 1]);
    const valid = entries.filter((entry) => {
      if (entry.ambiguous !== true) return true;
      return inOffice(entry, day) && (isClear(entry, entries, clear) || isMeant());
    });
    if (valid.length === 0) return [];
    const present = valid.filter((entry) => entry.kind !== 'holder' || inOffice(entry, day));
    const chosen = present.length > 0 ? present : valid;
    const speaker = speakerAt(
      chosen.find((entry) => entry.class !== undefined),
      day,
    );
    const governments = [...new Set(chosen.flatMap((entry) => entry.government ?? []))];
    const kinds = [...new Set(chosen.map((entry) => entry.kind))];
    return [{ first, last, kinds, governments, ...(speaker === undefined ? {} : { class: speaker }) }];
  });
}
