import { join } from 'node:path';
import { compileLexicon } from '../readings/lexicon.ts';
import type { Language, Lexicon } from '../readings/lexicon.ts';
import type { PresetName, Tunables } from '../shifts/tunables.ts';
import type { Government } from '../watches/government.ts';
import { governmentSchema } from '../watches/government.ts';
import { describeProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import { readLanguage, readLanguageData } from './read-language.ts';
import { filesIn } from './read-thesaurus.ts';
import { readYaml } from './read-yaml.ts';

/** Configuration that cannot be used; the message lists every mistake with place and cure. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
  }
}

export function loadGovernments(config: string): Government[] {
  const files = filesIn(join(config, 'governments')).map((file) => readYaml(file, governmentSchema));
  const problems = files.flatMap((file) => file.problems);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return files.flatMap((file) => file.value ?? []);
}

/** The English language data, without weights. Throws a ConfigurationError. */
export function loadLanguageData(config: string): Language {
  const { language, problems } = readLanguageData(join(config, 'language', 'en'));
  if (problems.length > 0) throw new ConfigurationError(problems);
  return language;
}

export type Presets = Readonly<Record<PresetName, Tunables>>;

/** The English language with its shipped weights, and the reader's presets. Throws a ConfigurationError. */
export function loadLanguage(config: string): { language: Language; presets: Presets } {
  const { language, presets, problems } = readLanguage(join(config, 'language', 'en'));
  if (problems.length > 0) throw new ConfigurationError(problems);
  return { language, presets };
}

/** The reader's lexicon with its shipped weights, and its presets. Throws a ConfigurationError. */
export function loadLexicon(
  config: string,
  governments: readonly Government[],
): { lexicon: Lexicon; presets: Presets } {
  const { language, presets } = loadLanguage(config);
  return { lexicon: compileLexicon(governments, language), presets };
}
