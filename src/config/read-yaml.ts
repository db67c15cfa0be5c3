import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, YAMLException, load } from 'js-yaml';
import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { z } from 'zod';
import type { Problem } from './problem.ts';
import { suggestName } from './suggest-name.ts';

export type YamlPath = readonly (string | number)[];

export interface YamlFile<T> {
  readonly file: string;
  /** Absent where the file could not be used; `problems` then says why. */
  readonly value?: T;
  readonly problems: readonly Problem[];
  /** The line on which a value stands, for mistakes that only show when files are compared. */
  readonly lineOf: (path: YamlPath) => number | undefined;
}

/** Reads and checks one YAML file; every mistake in it is reported, with its line, in one go. */
export function readYaml<S extends z.ZodType>(file: string, schema: S): YamlFile<z.infer<S>> {
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return unusable(file, [
      { file, path: '', message: `cannot be read (${code})`, cure: 'create it, or make it readable' },
    ]);
  }
  return parseYaml(file, source, schema);
}

/**
 * As `readYaml`, for text that is at hand. `file` is only what the problems are reported under.
 * Sound text goes through js-yaml, which is several times faster; only a mistake is worth the parser that knows lines.
 */
export function parseYaml<S extends z.ZodType>(
  file: string,
  source: string,
  schema: S,
): YamlFile<z.infer<S>> {
  const checked = schema.safeParse(loadQuickly(source));
  if (!checked.success) return explainYaml(file, source, schema);
  let placed: ((path: YamlPath) => number | undefined) | undefined;
  const lineOf = (path: YamlPath): number | undefined =>
    (placed ??= explainYaml(file, source, schema).lineOf)(path);
  return { file, value: checked.data, problems: [], lineOf };
}

/** A file of comments alone is null in YAML: it counts as absent, so that the schema's default applies. */
function loadQuickly(source: string): unknown {
  try {
    return load(source, { schema: CORE_SCHEMA }) ?? undefined;
  } catch (error) {
    if (error instanceof YAMLException) return Symbol('not YAML');
    throw error;
  }
}

function explainYaml<S extends z.ZodType>(file: string, source: string, schema: S): YamlFile<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      path: '',
      message: `is not valid YAML: ${error.message}`,
      cure: 'mend the line; quote texts that hold a colon, a hash or a bracket',
    }));
    return unusable(file, problems);
  }
  const lineOf = (path: YamlPath): number | undefined => lineOfPath(document, lines, path);
  const plain: unknown = document.toJS({ maxAliasCount: 100 }) ?? undefined;
  const checked = schema.safeParse(plain);
  if (checked.success) return { file, value: checked.data, problems: [], lineOf };
  return {
    file,
    problems: checked.error.issues.flatMap((issue) => problemsOf(file, issue, lineOf, schema)),
    lineOf,
  };
}

function unusable(file: string, problems: Problem[]): YamlFile<never> {
  return { file, problems, lineOf: () => undefined };
}

function lineOfPath(document: Document, lines: LineCounter, path: YamlPath): number | undefined {
  for (let depth = path.length; depth >= 0; depth--) {
    const upTo = path.slice(0, depth);
    const parent: unknown = document.getIn(upTo.slice(0, -1), true);
    // The key's own line: the value of a block mapping begins a line below it.
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === upTo.at(-1));
      const key = pair?.key as Node | undefined;
      if (key?.range) return lines.linePos(key.range[0]).line;
    }
    const node = document.getIn(upTo, true) as Node | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

export function showPath(path: YamlPath): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`))
    .join('');
}

function problemsOf(
  file: string,
  issue: z.core.$ZodIssue,
  lineOf: (path: YamlPath) => number | undefined,
  schema: z.ZodType,
): Problem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const meant = suggestName(key, knownKeys(schema, path));
      const cure = meant === undefined ? 'remove it, or mend its name' : `write "${meant}", or remove it`;
      return place(file, [...path, key], lineOf, `unknown field "${key}"`, cure);
    });
  }
  return [place(file, path, lineOf, issue.message, cureOf(issue))];
}

function place(
  file: string,
  path: YamlPath,
  lineOf: (path: YamlPath) => number | undefined,
  message: string,
  cure: string,
): Problem {
  const line = lineOf(path);
  return { file, ...(line === undefined ? {} : { line }), path: showPath(path), message, cure };
}

function cureOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `give a value of type ${issue.expected}`;
    case 'invalid_value':
      return `write one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return `give at least ${String(issue.minimum)}`;
    case 'too_big':
      return `give at most ${String(issue.maximum)}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'write the day as YYYY-MM-DD' : `write it as ${issue.format}`;
    default:
      return 'mend the value; the comments in the shipped file show its form';
  }
}

/** The field names that a schema allows at a path, found through its JSON Schema form. */
function knownKeys(schema: z.ZodType, path: YamlPath): string[] {
  const step = z.object({
    properties: z.record(z.string(), z.unknown()).optional(),
    items: z.unknown().optional(),
  });
  let at: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  for (const part of path) {
    const here = step.safeParse(at);
    if (!here.success) return [];
    at = typeof part === 'number' ? here.data.items : here.data.properties?.[part];
  }
  const here = step.safeParse(at);
  return here.success ? Object.keys(here.data.properties ?? {}) : [];
}
