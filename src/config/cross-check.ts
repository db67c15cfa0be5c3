import { basename } from 'node:path';
import { validate as isCronExpression } from 'node-cron';
import type { Source } from '../sources/source.ts';
import type { Government } from '../watches/government.ts';
import { watchId } from '../watches/watch.ts';
import type { WatchFile } from '../watches/watch.ts';
import type { Problem } from './problem.ts';
import { showPath } from './read-yaml.ts';
import type { YamlFile, YamlPath } from './read-yaml.ts';
import type { Settings } from './settings.ts';
import { suggestName } from './suggest-name.ts';

/** Mistakes that only show when values are compared with each other. */

export function checkSettings(file: YamlFile<Settings>): Problem[] {
  const { value: settings } = file;
  if (settings === undefined || isCronExpression(settings.schedule)) return [];
  const message = `"${settings.schedule}" is not a cron expression`;
  return [
    problemAt(
      file,
      ['schedule'],
      message,
      'write five fields such as "*/5 * * * *": minute, hour, day, month, weekday',
    ),
  ];
}

export function checkGovernments(files: readonly YamlFile<Government>[]): Problem[] {
  const known = new Set(files.flatMap((file) => file.value?.id ?? []));
  const seen = new Map<string, string>();
  return files.flatMap((file) => {
    const { value: government } = file;
    if (government === undefined) return [];
    const problems: Problem[] = [];
    const before = seen.get(government.id);
    if (before !== undefined) {
      problems.push(
        problemAt(file, ['id'], `"${government.id}" is already defined in ${before}`, 'merge the two files'),
      );
    }
    seen.set(government.id, file.file);
    const name = basename(file.file).replace(/\.ya?ml$/, '');
    if (name !== government.id.toLowerCase()) {
      const cure = `name the file ${government.id.toLowerCase()}.yaml, or mend the id`;
      problems.push(problemAt(file, ['id'], `"${government.id}" does not fit the file's name`, cure));
    }
    government.members.forEach((member, at) => {
      if (!known.has(member)) problems.push(unknownGovernment(file, ['members', at], member, known));
    });
    return problems;
  });
}

export function checkSources(file: YamlFile<Source[]>, governments: readonly Government[]): Problem[] {
  const known = new Set(governments.map((government) => government.id));
  const ids = new Map<string, number>();
  const addresses = new Map<string, number>();
  return (file.value ?? []).flatMap((source, at) => {
    const problems: Problem[] = [];
    const sameId = ids.get(source.id);
    if (sameId !== undefined) {
      problems.push(
        problemAt(
          file,
          [at, 'id'],
          `"${source.id}" is also the id of source ${sameId + 1}`,
          'give it an id of its own',
        ),
      );
    }
    const sameAddress = addresses.get(source.url);
    if (sameAddress !== undefined) {
      problems.push(
        problemAt(file, [at, 'url'], `is also polled by source ${sameAddress + 1}`, 'remove one of the two'),
      );
    }
    ids.set(source.id, at);
    addresses.set(source.url, at);
    if (source.government !== undefined && !known.has(source.government)) {
      problems.push(unknownGovernment(file, [at, 'government'], source.government, known));
    }
    if (source.kind === 'official' && source.government === undefined) {
      const message = `"${source.id}" is official and names no government`;
      problems.push(
        problemAt(
          file,
          [at, 'kind'],
          message,
          'add "government:", since "we" in this feed is that government',
        ),
      );
    }
    const { atLeast, atMost } = source.everyMinutes ?? {};
    if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
      problems.push(
        problemAt(
          file,
          [at, 'everyMinutes'],
          `atLeast (${atLeast}) is more than atMost (${atMost})`,
          'swap them',
        ),
      );
    }
    return problems;
  });
}

export function checkWatches(
  files: readonly YamlFile<WatchFile>[],
  governments: readonly Government[],
): Problem[] {
  const known = new Set(governments.map((government) => government.id));
  const topics = new Map<string, string>();
  return files.flatMap((file) => {
    const { value } = file;
    if (value === undefined) return [];
    const problems: Problem[] = [];
    const before = topics.get(value.topic.id);
    if (before !== undefined) {
      const message = `topic "${value.topic.id}" is already defined in ${before}`;
      problems.push(
        problemAt(file, ['topic', 'id'], message, 'give it an id of its own, or move its watches there'),
      );
    }
    topics.set(value.topic.id, file.file);
    return [...problems, ...checkLadder(file, value), ...checkWatched(file, value, known)];
  });
}

function checkLadder(file: YamlFile<WatchFile>, { topic }: WatchFile): Problem[] {
  const ids = (topic.positions ?? []).map((position) => position.id);
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [
          problemAt(
            file,
            ['topic', 'positions', at, 'id'],
            `position "${id}" stands twice on the ladder`,
            'give each rung its own id',
          ),
        ],
  );
}

function checkWatched(
  file: YamlFile<WatchFile>,
  { topic, watches }: WatchFile,
  known: ReadonlySet<string>,
): Problem[] {
  const rungs = topic.positions?.map((position) => position.id);
  const seen = new Set<string>();
  return watches.flatMap(({ government, baseline }, at) => {
    const problems: Problem[] = [];
    if (!known.has(government))
      problems.push(unknownGovernment(file, ['watches', at, 'government'], government, known));
    if (seen.has(government)) {
      const message = `${watchId(government, topic.id)} is watched twice`;
      problems.push(
        problemAt(file, ['watches', at, 'government'], message, 'keep the one with the newer baseline'),
      );
    }
    seen.add(government);
    const path = ['watches', at, 'baseline', 'position'];
    if (rungs !== undefined && baseline.position === undefined) {
      problems.push(
        problemAt(
          file,
          path,
          'the baseline names no position, though the topic has a ladder',
          `write one of ${rungs.join(', ')}`,
        ),
      );
    } else if (baseline.position !== undefined && rungs?.includes(baseline.position) !== true) {
      const cure =
        rungs === undefined ? 'give the topic positions, or remove it' : `write one of ${rungs.join(', ')}`;
      problems.push(
        problemAt(file, path, `position "${baseline.position}" is not on the topic's ladder`, cure),
      );
    }
    return problems;
  });
}

function unknownGovernment(
  file: YamlFile<unknown>,
  path: YamlPath,
  id: string,
  known: ReadonlySet<string>,
): Problem {
  const meant = suggestName(id, known);
  const cure =
    meant === undefined
      ? `add governments/${id.toLowerCase()}.yaml, or mend the id`
      : `did you mean ${meant}?`;
  return problemAt(file, path, `there is no government "${id}"`, cure.replace(/\?$/, ''));
}

function problemAt(file: YamlFile<unknown>, path: YamlPath, message: string, cure: string): Problem {
  const line = file.lineOf(path);
  return { file: file.file, ...(line === undefined ? {} : { line }), path: showPath(path), message, cure };
}
