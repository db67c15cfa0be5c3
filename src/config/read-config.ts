import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sourceSchema } from '../sources/source.ts';
import type { Source } from '../sources/source.ts';
import { governmentSchema } from '../watches/government.ts';
import type { Government } from '../watches/government.ts';
import { watchFileSchema, watchId } from '../watches/watch.ts';
import type { Watch, WatchFile } from '../watches/watch.ts';
import { checkGovernments, checkSettings, checkSources, checkWatches } from './cross-check.ts';
import { readYaml } from './read-yaml.ts';
import type { YamlFile } from './read-yaml.ts';
import type { Problem } from './problem.ts';
import { settingsSchema } from './settings.ts';
import type { Settings } from './settings.ts';

/** `config/sources.yaml` */
export const sourcesFileSchema = z.array(sourceSchema).prefault([]);

export interface Config {
  readonly folder: string;
  readonly settings: Settings;
  readonly governments: readonly Government[];
  readonly sources: readonly Source[];
  readonly watches: readonly Watch[];
}

/** Reads a configuration folder whole. `config` is what is sound in it; use it only where `problems` is empty. */
export function readConfig(folder: string): { config: Config; problems: Problem[] } {
  if (!existsSync(folder)) {
    const cure = 'name an existing folder with --config, or run in the folder of the project';
    const problem = { file: folder, path: '', message: 'is not there', cure };
    return { config: configOf(folder, settingsSchema.parse({}), [], [], []), problems: [problem] };
  }
  const settingsFile = readYaml(join(folder, 'weathervane.yaml'), settingsSchema.prefault({}));
  const governmentFiles = yamlFilesIn(join(folder, 'governments')).map((file) =>
    readYaml(file, governmentSchema),
  );
  const sourcesFile = readYaml(join(folder, 'sources.yaml'), sourcesFileSchema);
  const governments = governmentFiles.flatMap((file) => file.value ?? []);
  const { watches, problems: watchProblems } = readWatchFiles(join(folder, 'watches'), governments);
  const problems = [
    ...[settingsFile, ...governmentFiles, sourcesFile].flatMap((file) => file.problems),
    ...checkSettings(settingsFile),
    ...checkGovernments(governmentFiles),
    ...checkSources(sourcesFile, governments),
    ...watchProblems,
  ];
  const settings = settingsFile.value ?? settingsSchema.parse({});
  return { config: configOf(folder, settings, governments, sourcesFile.value ?? [], watches), problems };
}

/** Reads a folder of watch files; an absent folder holds none. */
export function readWatchFiles(
  folder: string,
  governments: readonly Government[],
): { watches: Watch[]; problems: Problem[] } {
  const files = yamlFilesIn(folder).map((file) => readYaml(file, watchFileSchema));
  return {
    watches: watchesOf(files, governments),
    problems: [...files.flatMap((file) => file.problems), ...checkWatches(files, governments)],
  };
}

function configOf(
  folder: string,
  settings: Settings,
  governments: readonly Government[],
  sources: readonly Source[],
  watches: readonly Watch[],
): Config {
  return { folder, settings, governments, sources, watches };
}

function yamlFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function watchesOf(files: readonly YamlFile<WatchFile>[], governments: readonly Government[]): Watch[] {
  const byId = new Map(governments.map((government) => [government.id, government]));
  return files.flatMap(({ value }) =>
    (value?.watches ?? []).flatMap(({ government: id, baseline }) => {
      const government = byId.get(id);
      if (value === undefined || government === undefined) return [];
      return [{ id: watchId(id, value.topic.id), government, topic: value.topic, baseline }];
    }),
  );
}
