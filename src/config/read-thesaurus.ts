import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { checkCues } from '../readings/thesaurus/check-cues.ts';
import { checkTerms } from '../readings/thesaurus/check-terms.ts';
import { cueFileSchema } from '../readings/thesaurus/cue.ts';
import type { Cue } from '../readings/thesaurus/cue.ts';
import { termFileSchema } from '../readings/thesaurus/term.ts';
import type { Term } from '../readings/thesaurus/term.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import type { YamlFile, YamlPath } from './read-yaml.ts';

/** `config/language/local.yaml`: an operator's own entries. One with the id of a shipped entry takes its place. */
const localThesaurusSchema = z.strictObject({
  cues: cueFileSchema.default([]),
  terms: termFileSchema.default([]),
});

interface Thesaurus {
  readonly cues: readonly Cue[];
  readonly terms: readonly Term[];
}

interface Placed<Entry> {
  readonly entry: Entry;
  readonly file: string;
  /** Looked up only for a mistake: it takes the slower parser. */
  readonly line: () => number | undefined;
}

/** YAML files of a folder by name; none where there is no folder. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/u.test(name));
  return names.toSorted().map((name) => join(folder, name));
}

function placed<Entry>(
  file: YamlFile<unknown>,
  entries: readonly Entry[],
  path: YamlPath = [],
): Placed<Entry>[] {
  return entries.map((entry, at) => ({ entry, file: file.file, line: () => file.lineOf([...path, at]) }));
}

/** Shipped entries, and own ones in their place or behind them. */
function merge<Entry extends { readonly id: string }>(
  shipped: readonly Placed<Entry>[],
  own: readonly Placed<Entry>[],
): Placed<Entry>[] {
  const replaced = new Set(own.map(({ entry }) => entry.id));
  return [...shipped.filter(({ entry }) => !replaced.has(entry.id)), ...own];
}

interface Finding {
  readonly file: string;
  /** The id of the entry. */
  readonly path: string;
  readonly message: string;
  readonly cure: string;
}

function problemsFrom(
  findings: readonly Finding[],
  entries: readonly Placed<{ readonly id: string }>[],
): Problem[] {
  return findings.map(({ file, path, message, cure }) => {
    const line = entries.find((each) => each.file === file && each.entry.id === path)?.line();
    return { file, ...(line === undefined ? {} : { line }), path, message, cure };
  });
}

/** The entries of a language's folder and of the operator's `local.yaml` beside it, each with its place. */
function placedThesaurus(folder: string): {
  cues: Placed<Cue>[];
  terms: Placed<Term>[];
  problems: Problem[];
} {
  const cueFiles = filesIn(join(folder, 'cues')).map((file) => readYaml(file, cueFileSchema));
  const termFiles = filesIn(join(folder, 'terms')).map((file) => readYaml(file, termFileSchema));
  const local = join(dirname(folder), 'local.yaml');
  const own = existsSync(local) ? [readYaml(local, localThesaurusSchema)] : [];
  return {
    cues: merge(
      cueFiles.flatMap((file) => placed(file, file.value ?? [])),
      own.flatMap((file) => placed(file, file.value?.cues ?? [], ['cues'])),
    ),
    terms: merge(
      termFiles.flatMap((file) => placed(file, file.value ?? [])),
      own.flatMap((file) => placed(file, file.value?.terms ?? [], ['terms'])),
    ),
    problems: [...cueFiles, ...termFiles, ...own].flatMap((file) => file.problems),
  };
}

/**
 * Reads the thesaurus of policy: `cues/` and `terms/` in the folder of a language, and `local.yaml` beside that folder.
 * Use it only where `problems` is empty. Entries that clash are `checkThesaurus`'s to find.
 */
export function readThesaurus(folder: string): { thesaurus: Thesaurus; problems: Problem[] } {
  const { cues, terms, problems } = placedThesaurus(folder);
  const thesaurus = { cues: cues.map(({ entry }) => entry), terms: terms.map(({ entry }) => entry) };
  return { thesaurus, problems };
}

/**
 * Entries that clash, dangle or miss their own example. They take seconds to find and harm no running worker, so only
 * `check` looks for them.
 */
export function checkThesaurus(folder: string): Problem[] {
  const { cues, terms } = placedThesaurus(folder);
  return [
    ...problemsFrom(checkCues(cues.map(({ entry, file }) => ({ cue: entry, file }))), cues),
    ...problemsFrom(checkTerms(terms.map(({ entry, file }) => ({ term: entry, file }))), terms),
  ];
}
