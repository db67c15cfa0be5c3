import { splitWords } from '../../language/en/split-words.ts';
import { compileTerms, formsOfTerm, isName, matchTerms, surfacesOfForm } from './compile-terms.ts';
import type { CompiledTerms } from './compile-terms.ts';
import type { Term } from './term.ts';
import { widerTerms } from './wider-terms.ts';

/** A term and where it stands. */
export interface PlacedTerm {
  readonly term: Term;
  readonly file: string;
  readonly line?: number;
}

export interface TermFinding {
  readonly code:
    | 'duplicate-id'
    | 'unknown-wider-term'
    | 'circle'
    | 'needless-form'
    | 'contradiction'
    | 'one-sided-axis'
    | 'example-without-term';
  readonly file: string;
  readonly line?: number;
  /** The id of the entry. */
  readonly path: string;
  readonly message: string;
  readonly cure: string;
}

type Finding = Pick<TermFinding, 'code' | 'message' | 'cure'>;
type TermsById = ReadonlyMap<string, PlacedTerm>;

function findingOf({ term, file, line }: PlacedTerm, finding: Finding): TermFinding {
  return { file, ...(line === undefined ? {} : { line }), path: term.id, ...finding };
}

/** Where another entry stands, for a message. */
function placeOf({ term, file, line }: PlacedTerm): string {
  return `"${term.id}" (${file}${line === undefined ? '' : `:${line}`})`;
}

function checkIds(entries: readonly PlacedTerm[], byId: TermsById): TermFinding[] {
  return entries.flatMap((entry) => {
    const first = byId.get(entry.term.id);
    if (first === undefined || first === entry) return [];
    const message = `the id is taken by ${placeOf(first)}`;
    return [findingOf(entry, { code: 'duplicate-id', message, cure: 'give it an id of its own' })];
  });
}

function allThatItIs(id: string, byId: TermsById): Set<string> {
  return widerTerms(id, (one) => byId.get(one)?.term.is);
}

function areStrangers(a: Term, b: Term, byId: TermsById): boolean {
  const mine = allThatItIs(a.id, byId);
  return [...allThatItIs(b.id, byId)].every((id) => !mine.has(id));
}

function checkWider(entry: PlacedTerm, byId: TermsById): TermFinding[] {
  const unknown = entry.term.is
    .filter((id) => !byId.has(id))
    .map((id) => {
      const message = `counts as "${id}", which is not there`;
      const cure = 'name the id of an entry, or add that entry';
      return findingOf(entry, { code: 'unknown-wider-term', message, cure });
    });
  const circular = entry.term.is
    .filter((id) => allThatItIs(id, byId).has(entry.term.id))
    .map((id) => {
      const message = `counts as "${id}", which in the end counts as "${entry.term.id}"`;
      return findingOf(entry, {
        code: 'circle',
        message,
        cure: 'take out the step from the wider to the narrower',
      });
    });
  return [...unknown, ...circular];
}

/** Plurals and the other side's spelling come by themselves: written out, they only hide what is missing. */
function checkForms(entry: PlacedTerm): TermFinding[] {
  // "swift" also finds what "SWIFT" finds, but not the other way round.
  const known = { words: new Set<string>(), names: new Set<string>() };
  return formsOfTerm(entry.term).flatMap((form) => {
    const kind = isName(form) ? 'names' : 'words';
    const surfaces = surfacesOfForm(form).map((words) => words.join(' '));
    const isKnown = surfaces
      .slice(0, 1)
      .every(
        (itself) => itself === '' || known.words.has(itself) || (kind === 'names' && known.names.has(itself)),
      );
    for (const surface of surfaces) known[kind].add(surface);
    if (!isKnown) return [];
    const message = `"${form}" finds nothing that the forms before it do not find`;
    return [findingOf(entry, { code: 'needless-form', message, cure: 'leave it out' })];
  });
}

/** Two terms may be written alike only where both count as one wider thing. */
function checkSurfaces(entries: readonly PlacedTerm[], byId: TermsById): TermFinding[] {
  const owners = new Map<string, PlacedTerm[]>();
  const findings: TermFinding[] = [];
  for (const entry of entries) {
    for (const form of formsOfTerm(entry.term)) {
      for (const words of surfacesOfForm(form)) {
        const surface = `${isName(form) ? 'name' : 'word'} ${words.join(' ')}`;
        const others = owners.get(surface) ?? [];
        if (others.includes(entry)) continue;
        owners.set(surface, [...others, entry]);
        const stranger = others.find(
          ({ term }) => term.id !== entry.term.id && areStrangers(term, entry.term, byId),
        );
        if (stranger === undefined) continue;
        const message = `"${words.join(' ')}" is also a form of ${placeOf(stranger)}, and nothing wider holds both`;
        const cure = 'keep the more usual meaning, or let both count as one wider term';
        findings.push(findingOf(entry, { code: 'contradiction', message, cure }));
      }
    }
  }
  return findings;
}

function checkAxes(entries: readonly PlacedTerm[]): TermFinding[] {
  const sides = new Map<string, Set<number>>();
  for (const { term } of entries) {
    if (term.pole) sides.set(term.pole.axis, (sides.get(term.pole.axis) ?? new Set()).add(term.pole.side));
  }
  return entries.flatMap((entry) => {
    const axis = entry.term.pole?.axis;
    if (axis === undefined || sides.get(axis)?.size === 2) return [];
    const message = `no term stands on the other side of the axis "${axis}"`;
    return [
      findingOf(entry, { code: 'one-sided-axis', message, cure: 'add one, or mend the name of the axis' }),
    ];
  });
}

function checkExample(entry: PlacedTerm, compiled: CompiledTerms): TermFinding[] {
  const { term } = entry;
  const words = splitWords(term.example);
  const sentence = words.map(({ text, start, end }) => ({
    lower: text,
    text: term.example.slice(start, end),
  }));
  const matches = matchTerms(compiled, sentence);
  if (matches.some((match) => match.entry === term)) return [];
  const instead = [...new Set(matches.map((match) => `"${match.entry.id}"`))].join(', ');
  const message = `is not found in its own example; ${instead === '' ? 'nothing' : instead} is`;
  const cure = 'use one of its forms in the example, without a longer term over it';
  return [findingOf(entry, { code: 'example-without-term', message, cure })];
}

/** Every mistake in a set of terms, shipped and added together. */
export function checkTerms(entries: readonly PlacedTerm[]): TermFinding[] {
  const byId = new Map(entries.toReversed().map((entry) => [entry.term.id, entry]));
  const compiled = compileTerms(entries.map(({ term }) => term));
  return [
    ...checkIds(entries, byId),
    ...entries.flatMap((entry) => [
      ...checkWider(entry, byId),
      ...checkForms(entry),
      ...checkExample(entry, compiled),
    ]),
    ...checkSurfaces(entries, byId),
    ...checkAxes(entries),
  ];
}
