/** Something that a person may call by its name, by its id or by another name. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly others?: readonly string[];
}

/**
 * The best matches first, at most `limit`: the start of a name before the start of a word before the middle of one.
 * What is only alike is offered where nothing matches as typed.
 */
export function suggestNames<T extends Named>(typed: string, all: readonly T[], limit: number): readonly T[] {
  const wanted = fold(typed);
  if (wanted === '') return all.slice(0, limit);
  const scored = all
    .map((named) => ({ named, score: Math.max(...namesOf(named).map((name) => score(wanted, name))) }))
    .filter(({ score: points }) => points > 0);
  const literal = scored.filter(({ score: points }) => points > 1);
  return (literal.length > 0 ? literal : scored)
    .toSorted((a, b) => b.score - a.score || a.named.name.localeCompare(b.named.name, 'en'))
    .slice(0, limit)
    .map(({ named }) => named);
}

/** The one that is meant: by id or by a whole name, capitals and accents aside; absent where it is not clear. */
export function findNamed<T extends Named>(typed: string, all: readonly T[]): T | undefined {
  const wanted = fold(typed);
  const byId = all.find(({ id }) => fold(id) === wanted);
  if (byId !== undefined) return byId;
  const called = all.filter((named) => namesOf(named).some((name) => name === wanted));
  return called.length === 1 ? called[0] : undefined;
}

function namesOf(named: Named): readonly string[] {
  return [named.name, named.id, ...(named.others ?? [])].map(fold);
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC').toLowerCase().trim();
}

function score(wanted: string, name: string): number {
  if (name === wanted) return 5;
  if (name.startsWith(wanted)) return 4;
  if (name.split(/[\s-]+/u).some((word) => word.startsWith(wanted))) return 3;
  if (name.includes(wanted)) return 2;
  return likeness(wanted, name) >= 0.5 ? likeness(wanted, name) : 0;
}

/** Dice's coefficient of letter pairs: it forgives a slip of the finger. */
function likeness(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}

function pairs(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}
