import { z } from 'zod';

/** A plain calendar day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** ISO 3166-1 alpha-3, or the usual short form of a body (`EU`, `UN`, `NATO`, `ECB`). */
export const governmentIdSchema = z
  .string()
  .regex(/^[A-Z]{2,6}$/, 'use the ISO 3166-1 alpha-3 code in capitals, or a body such as EU');

const term = z.string().trim().min(1);

export const institutionClasses = [
  'presidency',
  'cabinet',
  'ministry',
  'central-bank',
  'regulator',
  'agency',
  'parliament',
  'court',
  'military',
] as const;

export const officeClasses = [
  'head',
  'minister',
  'spokesperson',
  'central-banker',
  'envoy',
  'official',
] as const;

const institutionSchema = z.strictObject({
  name: term,
  class: z.enum(institutionClasses),
  aliases: z.array(term).default([]),
});

const holderSchema = z.strictObject({
  name: term.describe(
    'The full name as the English-language press writes it; the last word is also matched alone',
  ),
  surname: term.optional().describe('The part used alone, where it is not the last word: Kim, Xi, Lula'),
  from: daySchema.optional(),
  to: daySchema.optional(),
});

const officeSchema = z.strictObject({
  title: term,
  aliases: z.array(term).default([]),
  class: z.enum(officeClasses),
  holders: z.array(holderSchema).default([]),
});

const partySchema = z.strictObject({
  name: term,
  aliases: z.array(term).default([]),
  role: z.enum(['government', 'opposition']),
  from: daySchema.optional(),
  to: daySchema.optional(),
});

/** Who is watched: a country or a body, and every way in which the English-language press names it. */
export const governmentSchema = z.strictObject({
  id: governmentIdSchema,
  kind: z.enum(['country', 'body']).default('country'),
  name: term,
  names: z.array(term).default([]).describe('Other names and abbreviations; matched with their case'),
  demonyms: z.array(term).default([]).describe('Adjectives and nouns for its people: South Korean, Koreans'),
  capital: term.optional(),
  metonyms: z
    .array(term)
    .default([])
    .describe('Places and buildings that stand for the government: Yongsan, the Elysée'),
  region: term,
  members: z.array(governmentIdSchema).default([]).describe('For a body: the governments that belong to it'),
  institutions: z.array(institutionSchema).default([]),
  offices: z.array(officeSchema).default([]),
  parties: z.array(partySchema).default([]),
});
export type Government = z.infer<typeof governmentSchema>;
