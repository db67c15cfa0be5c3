import { z } from 'zod';
import { firmnesses, speakerClasses } from '../../src/readings/reading.ts';
import { sourceKinds } from '../../src/sources/source.ts';
import { governmentIdSchema } from '../../src/watches/government.ts';

const words = z.string().min(1);
const id = z.string().regex(/^[a-z]+(-[a-z]+)*-\d{2,}$/, 'a group, a hyphen, a number: nested-07');

const numberSchema = z
  .strictObject({
    value: z.number().nullable(),
    unit: words.nullable(),
    from: z.number().nullable(),
    to: z.number().nullable(),
    date: words.nullable(),
  })
  .refine(
    (number) => number.date !== null || [number.value, number.from, number.to].some((size) => size !== null),
    'a number without value, from, to and date should be null',
  )
  .refine(
    (number) => (number.unit !== null) === [number.value, number.from, number.to].some((n) => n !== null),
    'a size needs a unit, and a unit a size',
  );

/** `worked` entries may be read and learnt from; `scored` ones are only counted. */
const part = z.enum(['worked', 'scored']);

export const commitmentSchema = z.strictObject({
  id,
  part,
  text: words,
  object: words,
  sign: z.union([z.literal(1), z.literal(0), z.literal(-1)]),
  firmness: z.enum(firmnesses),
  condition: words.nullable(),
  number: numberSchema.nullable(),
  moves: z.boolean(),
});

const sourceSchema = z
  .strictObject({ kind: z.enum(sourceKinds), government: governmentIdSchema.optional() })
  .refine(
    (source) => (source.kind === 'official') === (source.government !== undefined),
    'an official feed, and no other, names its government',
  );

export const mentionsSchema = z.strictObject({
  id,
  text: words,
  names: z.array(z.strictObject({ quote: words, governments: z.array(governmentIdSchema).min(1) })),
});

export const attributionSchema = z.strictObject({
  id,
  part,
  watched: governmentIdSchema,
  name: words,
  source: sourceSchema,
  title: words.optional(),
  text: words,
  clauses: z
    .array(
      z.strictObject({
        quote: words,
        speaker: z.enum(speakerClasses),
        actor: z.enum(['self', 'foreign', 'domestic-other', 'none']),
      }),
    )
    .min(1),
});

export const segmentationSchema = z.strictObject({
  id,
  text: words,
  sentences: z.array(words).min(1),
  clauses: z.array(words).min(1).optional(),
});

export const asidesSchema = z.strictObject({
  id,
  watched: governmentIdSchema,
  topic: words,
  source: sourceSchema,
  title: words,
  body: words,
  trigger: words.nullable(),
  condition: words.nullable(),
  reframing: words.nullable(),
  secondary: z.array(z.strictObject({ quote: words, firmness: z.enum(firmnesses) })),
  rejectedClaims: z.array(words),
});
