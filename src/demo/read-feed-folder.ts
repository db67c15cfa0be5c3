import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../config/problem.ts';
import { readYaml } from '../config/read-yaml.ts';
import { readWatchFiles } from '../config/read-config.ts';
import { sourceSchema } from '../sources/source.ts';
import type { Source } from '../sources/source.ts';
import type { Government } from '../watches/government.ts';
import type { Watch } from '../watches/watch.ts';

/** A row of a feed folder's `sources.yaml`: a source whose feed is a file beside it. */
const recordedSourceSchema = sourceSchema.omit({ url: true }).extend({ file: z.string().min(1) });
const recordedSourcesSchema = z.array(recordedSourceSchema);

export interface RecordedSource {
  readonly file: string;
  /** The source as it is polled once its feed is served at `origin`. */
  readonly at: (origin: string) => Source;
}

export interface FeedFolder {
  readonly sources: readonly RecordedSource[];
  /** The folder's own watches; empty where it brings none. */
  readonly watches: readonly Watch[];
  readonly problems: readonly Problem[];
}

/**
 * A folder of recorded feeds: `sources.yaml` names them, or every feed file is a wire by its own name; `watches/` may
 * bring the watches of their time.
 */
export function readFeedFolder(folder: string, governments: readonly Government[]): FeedFolder {
  if (!existsSync(folder)) {
    const cure = 'name a folder of feed files with --feeds';
    return {
      sources: [],
      watches: [],
      problems: [{ file: folder, path: '', message: 'is not there', cure }],
    };
  }
  const { rows, problems } = readRows(folder);
  const missing = rows.filter(({ file }) => !existsSync(join(folder, file)));
  const { watches, problems: watchProblems } = readWatchFiles(join(folder, 'watches'), governments);
  return {
    sources: rows.map(({ file, ...rest }) => ({
      file: join(folder, file),
      at: (origin) => ({
        publisher: rest.name,
        ...rest,
        url: `${origin}/${encodeURIComponent(file)}`,
        backfill: true,
        everyMinutes: { atLeast: 1, atMost: 5 },
      }),
    })),
    watches,
    problems: [
      ...problems,
      ...watchProblems,
      ...missing.map(({ file }) => ({
        file: join(folder, file),
        path: '',
        message: 'is named in sources.yaml and not there',
        cure: 'add the file, or remove its row',
      })),
    ],
  };
}

function readRows(folder: string): {
  rows: z.infer<typeof recordedSourcesSchema>;
  problems: readonly Problem[];
} {
  const list = join(folder, 'sources.yaml');
  if (existsSync(list)) {
    const { value, problems } = readYaml(list, recordedSourcesSchema);
    return { rows: value ?? [], problems };
  }
  const files = readdirSync(folder)
    .filter((name) => /\.(xml|rss|rdf|atom|json)$/i.test(name))
    .sort();
  const rows = files.map((file) =>
    recordedSourceSchema.parse({ id: idOf(file), name: basename(file), kind: 'wire', file }),
  );
  const cure = 'put feed files (.xml, .rss, .rdf, .atom, .json) or a sources.yaml in it';
  const problems = rows.length > 0 ? [] : [{ file: folder, path: '', message: 'holds no feed', cure }];
  return { rows, problems };
}

function idOf(file: string): string {
  return (
    file
      .toLowerCase()
      .replace(/\.\w+$/, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'feed'
  );
}
