import { compileCues, surfacesOfCue } from './compile-cues.ts';
import { matchPhrases } from './compile-phrases.ts';
import type { Phrases } from './compile-phrases.ts';
import { signsOfClass } from './cue.ts';
import type { Cue } from './cue.ts';
import { splitWords } from '../../language/en/split-words.ts';

/** A cue and where it stands. */
export interface PlacedCue {
  readonly cue: Cue;
  readonly file: string;
  readonly line?: number;
}

export interface CueFinding {
  readonly code:
    | 'duplicate-id'
    | 'duplicate-phrase'
    | 'contradiction'
    | 'sign-of-class'
    | 'malformed-phrase'
    | 'unknown-opposite'
    | 'opposite-agrees'
    | 'example-without-cue';
  readonly file: string;
  readonly line?: number;
  /** The id of the entry. */
  readonly path: string;
  readonly message: string;
  readonly cure: string;
}

type Finding = Pick<CueFinding, 'code' | 'message' | 'cure'>;

function findingOf({ cue, file, line }: PlacedCue, finding: Finding): CueFinding {
  return { file, ...(line === undefined ? {} : { line }), path: cue.id, ...finding };
}

/** Where another entry stands, for a message. */
function placeOf({ cue, file, line }: PlacedCue): string {
  return `"${cue.id}" (${file}${line === undefined ? '' : `:${line}`})`;
}

function checkIds(entries: readonly PlacedCue[]): CueFinding[] {
  const first = new Map<string, PlacedCue>();
  return entries.flatMap((entry) => {
    const other = first.get(entry.cue.id);
    if (!other) first.set(entry.cue.id, entry);
    if (!other) return [];
    const message = `the id is taken by ${placeOf(other)}`;
    return [findingOf(entry, { code: 'duplicate-id', message, cure: 'give it an id of its own' })];
  });
}

function checkSign(entry: PlacedCue): CueFinding[] {
  const { cue } = entry;
  const signs = signsOfClass(cue.class);
  if (signs.includes(cue.sign)) return [];
  const message = `the class "${cue.class}" cannot carry the sign ${cue.sign}`;
  const cure = `write ${signs.join(' or ')}, or choose another class`;
  return [findingOf(entry, { code: 'sign-of-class', message, cure })];
}

function checkPhrase(entry: PlacedCue): CueFinding[] {
  const wrong = [entry.cue.phrase, ...entry.cue.also].find(
    (phrase) => phrase !== phrase.toLowerCase() || /^…|…$|…\s*…|\.\.\./.test(phrase.trim()),
  );
  if (wrong === undefined) return [];
  const message = `"${wrong}" is not a phrase that can be found`;
  const cure = 'write small letters, and one "…" between words only';
  return [findingOf(entry, { code: 'malformed-phrase', message, cure })];
}

/** Whether two entries can be opposites; `back` is what the other names as its own. */
function areContrary(cue: Cue, other: Cue, back: Cue | undefined): boolean {
  if (cue.sign !== other.sign) return true;
  if (cue.class === other.class) return false;
  // Selling and buying are opposites of one sign: then each side has to name the other's class.
  return cue.sign === 0 || back?.class === cue.class;
}

function checkOpposite(entry: PlacedCue, byId: ReadonlyMap<string, PlacedCue>): CueFinding[] {
  const { cue } = entry;
  if (cue.opposite === undefined) return [];
  const other = byId.get(cue.opposite);
  if (!other) {
    const message = `its opposite "${cue.opposite}" is not there`;
    const cure = 'name the id of an entry, or leave "opposite" out';
    return [findingOf(entry, { code: 'unknown-opposite', message, cure })];
  }
  if (areContrary(cue, other.cue, byId.get(other.cue.opposite ?? '')?.cue)) return [];
  const message = `its opposite ${placeOf(other)} has the same sign ${cue.sign}`;
  return [findingOf(entry, { code: 'opposite-agrees', message, cure: 'mend the sign or the opposite' })];
}

/** Two entries that are written alike: the same record twice, or two that tell a reader different things. */
function compareAlike(entry: PlacedCue, other: PlacedCue, surface: string): CueFinding[] {
  const [a, b] = [entry.cue, other.cue];
  if (a.form === b.form && a.class === b.class && a.sign === b.sign) {
    const message = `"${surface}" is also found by ${placeOf(other)}`;
    return [findingOf(entry, { code: 'duplicate-phrase', message, cure: 'keep one of the two' })];
  }
  if (a.form !== b.form && a.sign * b.sign !== -1) return [];
  const message = `"${surface}" is ${a.class} ${a.sign} here and ${b.class} ${b.sign} in ${placeOf(other)}`;
  const cure = 'keep the more usual meaning, or tell them apart by more words';
  return [findingOf(entry, { code: 'contradiction', message, cure })];
}

function checkSurfaces(entries: readonly PlacedCue[]): CueFinding[] {
  const bySurface = new Map<string, PlacedCue[]>();
  const findings: CueFinding[] = [];
  for (const entry of entries) {
    const compared = new Set<PlacedCue>([entry]);
    for (const words of surfacesOfCue(entry.cue)) {
      const surface = words.join(' ');
      const alike = bySurface.get(surface) ?? [];
      for (const other of alike.filter((one) => !compared.has(one))) {
        compared.add(other);
        findings.push(...compareAlike(entry, other, surface));
      }
      if (!alike.includes(entry)) bySurface.set(surface, [...alike, entry]);
    }
  }
  return findings;
}

function checkExample(entry: PlacedCue, phrases: Phrases<Cue>): CueFinding[] {
  const { cue } = entry;
  const tokens = splitWords(cue.example).map((word) => word.text);
  const matches = matchPhrases(phrases, tokens);
  if (matches.some((match) => match.entry === cue)) return [];
  const instead = [...new Set(matches.map((match) => `"${match.entry.id}"`))].join(', ');
  const message = `is not found in its own example; ${instead === '' ? 'nothing' : instead} is`;
  const cure = 'use the phrase in the example, without a longer cue over it';
  return [findingOf(entry, { code: 'example-without-cue', message, cure })];
}

/** Every mistake in a set of cues, shipped and added together. */
export function checkCues(entries: readonly PlacedCue[]): CueFinding[] {
  const byId = new Map(entries.map((entry) => [entry.cue.id, entry]));
  const phrases = compileCues(entries.map(({ cue }) => cue)).title;
  return [
    ...checkIds(entries),
    ...entries.flatMap((entry) => [
      ...checkSign(entry),
      ...checkPhrase(entry),
      ...checkOpposite(entry, byId),
      ...checkExample(entry, phrases),
    ]),
    ...checkSurfaces(entries),
  ];
}
