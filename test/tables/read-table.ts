import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** Reads `NAME.yaml` of this folder; throws, naming the entry and the field, where the file breaks its shape. */
export function readTable<Entry>(name: string, entry: z.ZodType<Entry>): readonly Entry[] {
  const raw: unknown = parse(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8'));
  const table = z.array(entry).safeParse(raw);
  if (!table.success) throw new Error(`test/tables/${name}.yaml: ${z.prettifyError(table.error)}`);
  return table.data;
}
