import { z } from 'zod';
import { sourceKinds } from '../sources/source.ts';
import type { Provenance } from '../items/item.ts';
import { firmnesses, reasons, signals, speakerClasses, verdictKinds } from '../readings/reading.ts';
import type { Quote, Reading } from '../readings/reading.ts';
import type { WatchState } from '../readings/watch-state.ts';
import type { Shift, Verdict } from '../shifts/verdict.ts';

/** The JSON columns: what is read back is checked, so that a damaged row is named and never believed. */

export const quoteSchema: z.ZodType<Quote> = z.object({
  snapshot: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
});

export const provenanceSchema: z.ZodType<Provenance> = z.object({
  name: z.string(),
  kind: z.enum(sourceKinds),
  government: z.string().exactOptional(),
  publisher: z.string(),
});

const directionSchema = z.enum(['up', 'down']);

const readingSchema: z.ZodType<Reading> = z.object({
  watch: z.string(),
  item: z.string(),
  stage: z.string(),
  reason: z.enum(reasons),
  probability: z.number(),
  from: z.string(),
  to: z.string().exactOptional(),
  direction: directionSchema.exactOptional(),
  firmness: z.enum(firmnesses).exactOptional(),
  signal: z.enum(signals).exactOptional(),
  speaker: z.object({ class: z.enum(speakerClasses), name: z.string().exactOptional() }).exactOptional(),
  quote: quoteSchema.exactOptional(),
  asides: z.array(
    z.object({
      kind: z.enum(['trigger', 'condition', 'reframing', 'secondary', 'rejected-claim']),
      quote: quoteSchema,
      firmness: z.enum(firmnesses).exactOptional(),
    }),
  ),
  words: z.array(z.string()),
  contributions: z.array(z.object({ feature: z.string(), weight: z.number(), value: z.number() })),
});

export const shiftSchema: z.ZodType<Shift> = z.object({
  watch: z.string(),
  item: z.string(),
  from: z.string(),
  to: z.string(),
  direction: directionSchema,
  signal: z.enum(signals),
  confidence: z.number(),
  speaker: z.enum(speakerClasses),
  quote: quoteSchema,
  baselineQuote: quoteSchema,
});

export const verdictSchema: z.ZodType<Verdict> = z.object({
  kind: z.enum(verdictKinds),
  reason: z.enum(reasons),
  confidence: z.number(),
  reading: readingSchema,
  shift: shiftSchema.exactOptional(),
});

export const watchStateSchema: z.ZodType<WatchState> = z.object({
  watch: z.string(),
  held: z.string(),
  settled: z.string(),
  since: z.number(),
  baseline: quoteSchema,
  moves: z.array(
    z.object({
      item: z.string(),
      at: z.number(),
      from: z.string(),
      to: z.string(),
      direction: directionSchema,
      signal: z.enum(signals),
      quote: quoteSchema,
      publisher: z.string(),
      words: z.array(z.string()),
      review: z.enum(['confirmed', 'dismissed']).exactOptional(),
      found: z
        .object({
          confidence: z.number(),
          left: z.object({ settled: z.string(), since: z.number(), baseline: quoteSchema }),
        })
        .exactOptional(),
    }),
  ),
});

/** A row whose JSON does not fit its schema: the store was damaged or written by another version. */
export class DamagedRowError extends Error {
  constructor(table: string, key: string, cause: unknown) {
    super(
      `Row ${key} of ${table} does not hold what this version expects. Restore the store from a backup, or remove the row.`,
      { cause },
    );
  }
}

export function readJson<T>(schema: z.ZodType<T>, text: string, table: string, key: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new DamagedRowError(table, key, error);
  }
}
