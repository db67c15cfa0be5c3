import type { Government } from '../watches/government.ts';
import { addName, emptyTrie } from './name-trie.ts';
import type { NameTrie } from './name-trie.ts';
import type { Role } from './role.ts';
import type { SpeakerClass } from './speaker-class.ts';
import { tokenize } from './tokenize.ts';
import type { Token } from './token.ts';

export type NameKind = 'name' | 'people' | 'capital' | 'metonym' | 'institution' | 'office' | 'holder' | 'party' | 'role';

/** What a phrase of the gazetteer stands for. `government` is absent for a bare role ("the finance ministry"). */
export interface GazetteerEntry {
  readonly kind: NameKind;
  readonly government?: string;
  readonly class?: SpeakerClass;
  /** The text, where case decides: `US` is a country, `us` is not. */
  readonly exactly?: string;
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

function addPhrase(trie: NameTrie<GazetteerEntry>, phrase: string, entry: GazetteerEntry): void {
  const tokens = tokenize(phrase);
  const plain = phrase.replace(/\./gu, '');
  const isCapitals = tokens.length === 1 && plain === plain.toUpperCase() && plain.length <= 4;
  addName(
    trie,
    tokens.map((token) => token.lower),
    isCapitals ? { ...entry, exactly: plain } : entry,
  );
}

function addInstitutions(trie: NameTrie<GazetteerEntry>, { id, institutions, offices, parties }: Government): void {
  for (const institution of institutions) {
    for (const name of [institution.name, ...institution.aliases]) {
      addPhrase(trie, name, { kind: 'institution', government: id, class: speakerOfInstitution[institution.class] });
    }
  }
  for (const office of offices) {
    for (const holder of office.holders) {
      const entry = { kind: 'holder', government: id, class: speakerOfOffice[office.class] } as const;
      addPhrase(trie, holder.name, entry);
      const surname = holder.surname ?? holder.name.split(' ').at(-1) ?? holder.name;
      if (surname.length > 2) addPhrase(trie, surname, entry);
    }
  }
  for (const party of parties) {
    const speaker: SpeakerClass = party.role === 'opposition' ? 'opposition' : 'domestic';
    for (const name of [party.name, ...party.aliases]) {
      addPhrase(trie, name, { kind: 'party', government: id, class: speaker });
    }
  }
}

/** Every way in which the press names governments, and the nouns of those who speak. */
export function compileGazetteer(governments: readonly Government[], roles: readonly Role[]): Gazetteer {
  const names = emptyTrie<GazetteerEntry>();
  for (const government of governments) {
    const { id } = government;
    for (const name of [government.name, ...government.names]) addPhrase(names, name, { kind: 'name', government: id });
    for (const people of government.demonyms) addPhrase(names, people, { kind: 'people', government: id });
    if (government.capital !== undefined) addPhrase(names, government.capital, { kind: 'capital', government: id });
    for (const metonym of government.metonyms) addPhrase(names, metonym, { kind: 'metonym', government: id, class: 'institution' });
    addInstitutions(names, government);
  }
  const roleTrie = emptyTrie<GazetteerEntry>();
  for (const role of roles) {
    for (const words of role.words) {
      addName(roleTrie, tokenize(words).map((token) => token.lower), { kind: 'role', class: role.class });
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
