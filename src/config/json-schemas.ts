import { z } from 'zod';
import { cueFileSchema } from '../readings/thesaurus/cue.ts';
import { termFileSchema } from '../readings/thesaurus/term.ts';
import { governmentSchema } from '../watches/government.ts';
import { watchFileSchema } from '../watches/watch.ts';
import { sourcesFileSchema } from './read-config.ts';
import { settingsSchema } from './settings.ts';

const schemas = {
  'weathervane.schema.json': settingsSchema,
  'government.schema.json': governmentSchema,
  'sources.schema.json': sourcesFileSchema,
  'watches.schema.json': watchFileSchema,
  'cues.schema.json': cueFileSchema,
  'terms.schema.json': termFileSchema,
} as const;

/** The JSON Schemas by which editors complete and check the configuration: file name → text. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
