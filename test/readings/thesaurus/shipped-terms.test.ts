import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { describeProblem } from '../../../src/config/problem.ts';
import { filesIn, readThesaurus } from '../../../src/config/read-thesaurus.ts';
import { readYaml } from '../../../src/config/read-yaml.ts';
import { compileTerms, matchTerms } from '../../../src/readings/thesaurus/compile-terms.ts';
import { termFileSchema } from '../../../src/readings/thesaurus/term.ts';
import { splitWords } from '../../../src/language/en/split-words.ts';

const folder = new URL('../../../config/language/en/', import.meta.url).pathname;
const { thesaurus, problems } = readThesaurus(folder);
const { terms } = thesaurus;
const byId = new Map(terms.map((term) => [term.id, term]));

const policySchema = z.array(
  z.strictObject({ policy: z.string(), is: z.string(), says: z.array(z.string()).min(2) }),
);
const policies = policySchema.parse(
  parse(readFileSync(new URL('watched-policies.yaml', import.meta.url), 'utf8')),
);

/** A term and all that it counts as. */
function widerTerms(id: string): Set<string> {
  const found = new Set([id]);
  for (const one of found) for (const wider of byId.get(one)?.is ?? []) found.add(wider);
  return found;
}

const compiled = compileTerms(terms);
function termsIn(text: string): string[] {
  const words = splitWords(text).map(({ start, end, ...word }) => ({
    lower: word.text,
    text: text.slice(start, end),
  }));
  return matchTerms(compiled, words).map(({ entry }) => entry.id);
}

describe('the shipped terms', () => {
  it('clash nowhere, point nowhere wrong, and are found in their own examples', () => {
    expect(problems.map(describeProblem)).toEqual([]);
  });

  it('are at least 2,000, with a good number in every field', () => {
    expect(terms.length).toBeGreaterThanOrEqual(2000);
    const fields = filesIn(`${folder}terms`).map((file) => readYaml(file, termFileSchema));
    const thin = fields.filter(({ value }) => (value ?? []).length < 20);
    expect(thin.map(({ file }) => basename(file))).toEqual([]);
  });

  it('carry notes that say more than a word', () => {
    const poor = terms.filter(({ note, example }) => note === example || note.length < 3);
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  it('cover at least 200 watched policies', () => {
    expect(policies.length).toBeGreaterThanOrEqual(200);
    expect(policies.filter(({ is }) => !byId.has(is))).toEqual([]);
  });

  it.each(policies)('know what is told about: $policy', ({ is, says }) => {
    const missed = says.filter((text) => !termsIn(text).some((id) => widerTerms(id).has(is)));
    expect(missed.map((text) => `${text} → ${termsIn(text).join(', ')}`)).toEqual([]);
  });

  it.each([
    ['He took the oath swiftly in patriot colours.', ['swift', 'patriot-system']],
    [
      'Uncle Sam and a sailor named Gary drank to who knows what.',
      ['surface-to-air-missile', 'world-health-organization'],
    ],
    ['She will aid her sister and bank on friends.', ['gold-reserve']],
  ])('find no names in small words: %s', (text, names) => {
    expect(termsIn(text).filter((id) => names.includes(id))).toEqual([]);
  });

  it.each([
    ['lethal weapon', 'non-lethal equipment', 'lethality'],
    ['currency peg', 'currency float', 'exchange-regime'],
    ['nuclear phase-out', 'new reactors', 'nuclear-use'],
    ['abolition of the death penalty', 'resumption of executions', 'death-penalty'],
    ['combustion engine ban', 'e-fuel', 'combustion'],
  ])('tell %s and %s as two sides of a question', (one, other, axis) => {
    const side = (text: string) =>
      termsIn(text).flatMap((id) => {
        const pole = byId.get(id)?.pole;
        return pole?.axis === axis ? [pole.side] : [];
      });
    expect(side(one)).toEqual([-(side(other)[0] ?? 0)]);
  });

  it.each([
    ['ban', -1],
    ['embargo', -1],
    ['moratorium', -1],
    ['tariff', -1],
    ['sanctions', -1],
    ['quota', -1],
    ['licence', 1],
    ['exemption', 1],
    ['waiver', 1],
    ['subsidy', 1],
    ['amnesty', 1],
    ['legalisation', 1],
    ['sanctions relief', 1],
    ['rate cut', -1],
    ['rate hike', 1],
  ])('give "%s" its own sign', (text, sign) => {
    expect(termsIn(text).map((id) => byId.get(id)?.sign)).toEqual([sign]);
  });
});
