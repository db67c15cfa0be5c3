import type { Term } from './term.ts';

/** A term with all that it counts as, at any distance: a howitzer is artillery, and artillery a weapon. */
export function widerTerms(id: string, isOf: (id: string) => readonly string[] | undefined): Set<string> {
  const found = new Set([id]);
  for (const one of found) for (const wider of isOf(one) ?? []) found.add(wider);
  return found;
}

/** Each term with everything that it counts as, where the data names the next wider ones alone. */
export function withAllWider(terms: readonly Term[]): Term[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  return terms.map((term) => {
    const all = widerTerms(term.id, (id) => byId.get(id)?.is);
    all.delete(term.id);
    return { ...term, is: [...all] };
  });
}
