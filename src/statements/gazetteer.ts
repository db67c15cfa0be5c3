import type { Government } from '../watches/government.ts';
import { addName, emptyTrie } from './name-trie.ts';
import type { NameTrie } from './name-trie.ts';
import type { Role } from './role.ts';
import type { SpeakerClass } from './speaker-class.ts';
import { tokenize } from './tokenize.ts';
import type { Token } from './token.ts';

export type NameKind =
  | 'name'
  | 'people'
  | 'capital'
  | 'metonym'
  | 'institution'
  | 'office'
  | 'holder'
  | 'party'
  | 'role'
  | 'namesake';

/** What a phrase of the gazetteer stands for. `government` is absent for a bare role ("the finance ministry"). */
export interface GazetteerEntry {
  readonly kind: NameKind;
  readonly government?: string;
  readonly class?: SpeakerClass;
  /** The text, where case decides: `US` is a country, `us` is not. */
  readonly exactly?: string;
  /** Means other things too, or is a bare surname: counts only where the government is named otherwise as well. */
  readonly ambiguous?: boolean;
  /** Days of office, `YYYY-MM-DD`, where they are known. */
  readonly from?: string;
  readonly to?: string;
}

export interface Gazetteer {
  readonly names: NameTrie<GazetteerEntry>;
  readonly roles: NameTrie<GazetteerEntry>;
}

const speakerOfInstitution: Readonly<Record<Government['institutions'][number]['class'], SpeakerClass>> = {
  presidency: 'head',
  cabinet: 'institution',
  ministry: 'institution',
  'central-bank': 'institution',
  regulator: 'institution',
  agency: 'institution',
  parliament: 'domestic',
  court: 'domestic',
  military: 'institution',
};

const speakerOfOffice: Readonly<Record<Government['offices'][number]['class'], SpeakerClass>> = {
  head: 'head',
  minister: 'minister',
  spokesperson: 'spokesperson',
  'central-banker': 'institution',
  envoy: 'foreign',
  official: 'unnamed-official',
};

/** Letters that do not come apart into a plain one and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

function withoutMarks(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðıßæœþ]/gu, (letter) => plainLetters[letter] ?? letter);
}

function addPhrase(trie: NameTrie<GazetteerEntry>, phrase: string, entry: GazetteerEntry): void {
  const tokens = tokenize(phrase);
  const plain = phrase.replace(/\./gu, '');
  const isCapitals = tokens.length === 1 && plain === plain.toUpperCase() && plain.length <= 4;
  const value = isCapitals ? { ...entry, exactly: plain } : entry;
  const words = tokens.map((token) => token.lower);
  const bare = words.map(withoutMarks);
  addName(trie, words, value);
  // Half the press writes "Sanchez" and "Erdogan".
  if (bare.some((word, at) => word !== words[at])) addName(trie, bare, value);
}

function lastWordOf(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

function addHolders(trie: NameTrie<GazetteerEntry>, { id, offices }: Government): void {
  for (const office of offices) {
    for (const { name, aliases, surname, from, to } of office.holders) {
      const entry: GazetteerEntry = {
        kind: 'holder',
        government: id,
        class: speakerOfOffice[office.class],
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      };
      const spellings = [name, ...aliases];
      for (const full of spellings) addPhrase(trie, full, entry);
      const surnames = surname === undefined ? spellings.map(lastWordOf) : [surname];
      for (const alone of new Set(surnames)) {
        if (alone.length > 1 && !spellings.includes(alone))
          addPhrase(trie, alone, { ...entry, ambiguous: true });
      }
    }
  }
}

function addInstitutions(trie: NameTrie<GazetteerEntry>, { id, institutions, parties }: Government): void {
  for (const institution of institutions) {
    for (const name of [institution.name, ...institution.aliases]) {
      addPhrase(trie, name, {
        kind: 'institution',
        government: id,
        class: speakerOfInstitution[institution.class],
      });
    }
  }
  for (const party of parties) {
    const speaker: SpeakerClass = party.role === 'opposition' ? 'opposition' : 'domestic';
    const entry: GazetteerEntry = {
      kind: 'party',
      government: id,
      class: speaker,
      ambiguous: true,
      ...(party.from === undefined ? {} : { from: party.from }),
      ...(party.to === undefined ? {} : { to: party.to }),
    };
    for (const name of [party.name, ...party.aliases]) addPhrase(trie, name, entry);
  }
}

function addPlaces(trie: NameTrie<GazetteerEntry>, government: Government): void {
  const { id } = government;
  const unclear = new Set(government.ambiguous);
  const add = (phrase: string, entry: GazetteerEntry): void => {
    addPhrase(trie, phrase, unclear.has(phrase) ? { ...entry, ambiguous: true } : entry);
  };
  for (const name of [government.name, ...government.names]) add(name, { kind: 'name', government: id });
  for (const people of government.demonyms) add(people, { kind: 'people', government: id });
  if (government.capital !== undefined) add(government.capital, { kind: 'capital', government: id });
  for (const metonym of government.metonyms)
    add(metonym, { kind: 'metonym', government: id, class: 'institution' });
}

/**
 * Every way in which the press names governments, and the nouns of those who speak. `namesakes` hold such a name and
 * stand for no government ("Warsaw Pact").
 */
export function compileGazetteer(
  governments: readonly Government[],
  roles: readonly Role[],
  namesakes: readonly string[],
): Gazetteer {
  const names = emptyTrie<GazetteerEntry>();
  for (const namesake of namesakes) addPhrase(names, namesake, { kind: 'namesake' });
  for (const government of governments) {
    addPlaces(names, government);
    addInstitutions(names, government);
    addHolders(names, government);
  }
  const roleTrie = emptyTrie<GazetteerEntry>();
  for (const role of roles) {
    for (const words of role.words) {
      addName(
        roleTrie,
        tokenize(words).map((token) => token.lower),
        { kind: 'role', class: role.class },
      );
    }
  }
  return { names, roles: roleTrie };
}

/** Whether a token's case lets it be this name: names begin with a capital, abbreviations are capitals throughout. */
export function fitsCase(entry: GazetteerEntry, token: Token): boolean {
  if (entry.exactly !== undefined) return token.text.replace(/\./gu, '') === entry.exactly;
  const initial = token.text.charAt(0);
  return initial !== initial.toLowerCase() || initial === initial.toUpperCase();
}
