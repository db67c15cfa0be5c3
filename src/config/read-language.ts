import { clauseWordsSchema } from '../statements/clauses/clause-words.ts';
import type { ClauseWordTable } from '../statements/clauses/clause-words.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../readings/lexicon.ts';
import { modelSchema } from '../readings/model/model.ts';
import { wordTableSchema } from '../readings/thesaurus/word-table.ts';
import type { WordTable } from '../readings/thesaurus/word-table.ts';
import { presetNames, tunablesSchema } from '../shifts/tunables.ts';
import type { PresetName, Tunables } from '../shifts/tunables.ts';
import { namesakesSchema } from '../statements/namesakes.ts';
import type { NamesakeTable } from '../statements/namesakes.ts';
import { roleFileSchema } from '../statements/role.ts';
import type { Problem } from './problem.ts';
import { readThesaurus } from './read-thesaurus.ts';
import { readYaml } from './read-yaml.ts';

/** `config/language/en/weights.json`, as `calibrate` writes it. */
export const weightsSchema = z.strictObject({
  madeBy: z.string(),
  /** SHA-256 over the scenarios that it was trained on. */
  data: z.strictObject({ scenarios: z.int(), items: z.int(), hash: z.string() }),
  /** Scores in cross-validation by scenario, and the controls beside them. */
  scores: z.record(z.string(), z.number()),
  presets: z.record(z.enum(presetNames), tunablesSchema),
  model: modelSchema,
});
export type Weights = z.infer<typeof weightsSchema>;

export interface LanguageFiles {
  readonly language: Language;
  readonly presets: Readonly<Record<PresetName, Tunables>>;
}

const untrained: Language['model'] = {
  rarity: {},
  rarityOfUnknown: 5,
  verdict: { classes: [], bias: [], weights: {} },
  signal: { classes: [], bias: [], weights: {} },
  position: {},
};

/** A table with no words under any of its headings. */
function emptyTable<Table>(schema: { readonly shape: Record<keyof Table & string, unknown> }): Table {
  return Object.fromEntries(Object.keys(schema.shape).map((heading) => [heading, []])) as Table;
}

/** The language of policy without its weights: what `calibrate` starts from. */
export function readLanguageData(folder: string): { language: Language; problems: Problem[] } {
  const { thesaurus, problems } = readThesaurus(folder);
  const roles = readYaml(join(folder, 'roles.yaml'), roleFileSchema);
  const namesakes = readYaml(join(folder, 'namesakes.yaml'), namesakesSchema);
  const speech = readYaml(join(folder, 'speech.yaml'), z.array(z.string()));
  const words = readYaml(join(folder, 'words.yaml'), wordTableSchema);
  const clauses = readYaml(join(folder, 'clauses.yaml'), clauseWordsSchema);
  const language = {
    ...thesaurus,
    roles: roles.value ?? [],
    namesakes: namesakes.value ?? emptyTable<NamesakeTable>(namesakesSchema),
    speech: speech.value ?? [],
    words: words.value ?? emptyTable<WordTable>(wordTableSchema),
    clauses: clauses.value ?? emptyTable<ClauseWordTable>(clauseWordsSchema),
    model: untrained,
  };
  return {
    language,
    problems: [...problems, ...[roles, namesakes, speech, words, clauses].flatMap((file) => file.problems)],
  };
}

const remake = 'make it anew with "npm run calibrate"';

// Parsed as JSON, not as YAML: it is large, and the parser of YAML takes seconds over it.
function readWeights(file: string): { value?: Weights; problems: Problem[] } {
  if (!existsSync(file)) return { problems: [{ file, path: '', message: 'is not there', cure: remake }] };
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { problems: [{ file, path: '', message: 'is not valid JSON', cure: remake }] };
  }
  const result = weightsSchema.safeParse(json);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.slice(0, 5).map((issue) => {
    return { file, path: issue.path.join('.'), message: issue.message, cure: remake };
  });
  return { problems };
}

/** The language of policy and its weights: `config/language/en`. Use it only where `problems` is empty. */
export function readLanguage(folder: string): LanguageFiles & { problems: Problem[] } {
  const { language, problems } = readLanguageData(folder);
  const weights = readWeights(join(folder, 'weights.json'));
  const nothing: Tunables = { alertAt: 1, unsureAt: 1 };
  return {
    language: { ...language, model: weights.value?.model ?? untrained },
    presets: weights.value?.presets ?? { sure: nothing, balanced: nothing, wide: nothing },
    problems: [...problems, ...weights.problems],
  };
}
