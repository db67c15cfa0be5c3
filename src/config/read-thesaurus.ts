import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { checkCues } from '../readings/check-cues.ts';
import { checkTerms } from '../readings/check-terms.ts';
import { cueFileSchema } from '../readings/cue.ts';
import type { Cue } from '../readings/cue.ts';
import { termFileSchema } from '../readings/term.ts';
import type { Term } from '../readings/term.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import type { YamlFile, YamlPath } from './read-yaml.ts';

/** `config/language/local.yaml`: an operator's own entries. One with the id of a shipped entry takes its place. */
export const localThesaurusSchema = z.strictObject({
  cues: cueFileSchema.default([]),
  terms: termFileSchema.default([]),
});

export interface Thesaurus {
  readonly cues: readonly Cue[];
  readonly terms: readonly Term[];
}

interface Placed<Entry> {
  readonly entry: Entry;
  readonly file: string;
  readonly line?: number;
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
  return entries.map((entry, at) => {
    const line = file.lineOf([...path, at]);
    return { entry, file: file.file, ...(line === undefined ? {} : { line }) };
  });
}

/** Shipped entries, and own ones in their place or behind them. */
function merge<Entry extends { readonly id: string }>(
  shipped: readonly Placed<Entry>[],
  own: readonly Placed<Entry>[],
): Placed<Entry>[] {
  const replaced = new Set(own.map(({ entry }) => entry.id));
  return [...shipped.filter(({ entry }) => !replaced.has(entry.id)), ...own];
}

/** A finding is a problem with a code besides. */
function problemsFrom(findings: readonly (Problem & { readonly code: string })[]): Problem[] {
  return findings.map(({ file, line, path, message, cure }) => {
    return { file, ...(line === undefined ? {} : { line }), path, message, cure };
  });
}

/**
 * Reads the thesaurus of policy, `cues/` and `terms/` in the folder of a language, and the operator's `local.yaml`
 * beside that folder. Use it only where `problems` is empty.
 */
export function readThesaurus(folder: string): { thesaurus: Thesaurus; problems: Problem[] } {
  const cueFiles = filesIn(join(folder, 'cues')).map((file) => readYaml(file, cueFileSchema));
  const termFiles = filesIn(join(folder, 'terms')).map((file) => readYaml(file, termFileSchema));
  const local = join(dirname(folder), 'local.yaml');
  const own = existsSync(local) ? [readYaml(local, localThesaurusSchema)] : [];
  const cues = merge(
    cueFiles.flatMap((file) => placed(file, file.value ?? [])),
    own.flatMap((file) => placed(file, file.value?.cues ?? [], ['cues'])),
  );
  const terms = merge(
    termFiles.flatMap((file) => placed(file, file.value ?? [])),
    own.flatMap((file) => placed(file, file.value?.terms ?? [], ['terms'])),
  );
  const problems = [
    ...[...cueFiles, ...termFiles, ...own].flatMap((file) => file.problems),
    ...problemsFrom(checkCues(cues.map(({ entry, ...place }) => ({ cue: entry, ...place })))),
    ...problemsFrom(checkTerms(terms.map(({ entry, ...place }) => ({ term: entry, ...place })))),
  ];
  return {
    thesaurus: { cues: cues.map(({ entry }) => entry), terms: terms.map(({ entry }) => entry) },
    problems,
  };
}
