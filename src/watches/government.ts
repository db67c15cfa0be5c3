import { z } from 'zod';

/** A plain calendar day, `YYYY-MM-DD`. */
export const daySchema = z.iso.date();

/** ISO 3166-1 alpha-3, or the usual short form of a body (`EU`, `UN`, `NATO`, `G7`). */
export const governmentIdSchema = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{1,5}$/, 'use the ISO 3166-1 alpha-3 code in capitals, or a body such as EU');

const term = z.string().trim().min(1);

/** The last day of a month; day 0 of the next month, so leap years need no table. */
function lastDayOf(month: string): string {
  const [year = 0, index = 1] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, index, 0)).getUTCDate()).padStart(2, '0')}`;
}

/**
 * A day that may be known only to the month or the year (`2024-07`, `'2024'`): people forget exact days,
 * and a made-up one would be worse. It becomes the first or the last day it can mean, so a term is never cut short.
 */
function dayAtMostPrecise(end: 'first' | 'last') {
  return z
    .string({ error: "quote a year that stands alone: '2024'" })
    .regex(
      /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
      'write 2024-07-05, 2024-07 or a quoted year',
    )
    .transform((written) => {
      if (written.length === 10) return written;
      const month = written.length === 7 ? written : `${written}-${end === 'first' ? '01' : '12'}`;
      return end === 'first' ? `${month}-01` : lastDayOf(month);
    })
    .pipe(daySchema);
}
const fromSchema = dayAtMostPrecise('first').optional();
const toSchema = dayAtMostPrecise('last').optional();

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
  aliases: z.array(term).default([]).describe('Other spellings of the full name: Volodymyr Zelenskyy'),
  surname: term
    .optional()
    .describe('The part used alone (of the aliases too), where it is not the last word: Kim, Xi, Lula'),
  from: fromSchema,
  to: toSchema,
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
  from: fromSchema,
  to: toSchema,
});

/** Who is watched: a country or a body, and every way in which the English-language press names it. */
export const governmentSchema = z.strictObject({
  id: governmentIdSchema,
  kind: z.enum(['country', 'body']).default('country'),
  name: term,
  names: z.array(term).default([]).describe('Other names and abbreviations; matched with their case'),
  demonyms: z.array(term).default([]).describe('Adjectives and nouns for its people: South Korean, Koreans'),
  capital: term
    .optional()
    .describe(
      'The seat whose name stands for the government; a body has one only where the press says it so',
    ),
  metonyms: z
    .array(term)
    .default([])
    .describe('Places and buildings that stand for the government: Yongsan, Elysée. Without "the"'),
  ambiguous: z
    .array(term)
    .default([])
    .describe(
      'Those of the names above that mean other things too: count beside another name of this government, a capital or metonym where it speaks or acts, a people beside an office',
    ),
  region: term,
  members: z.array(governmentIdSchema).default([]).describe('For a body: the governments that belong to it'),
  institutions: z.array(institutionSchema).default([]),
  offices: z.array(officeSchema).default([]),
  parties: z.array(partySchema).default([]),
});
export type Government = z.infer<typeof governmentSchema>;
