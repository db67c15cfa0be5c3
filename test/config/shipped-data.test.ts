import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { describeProblem } from '../../src/config/problem.ts';
import { readConfig } from '../../src/config/read-config.ts';
import type { Government } from '../../src/watches/government.ts';

const root = new URL('../../', import.meta.url);
const { config, problems } = readConfig(new URL('config', root).pathname);
const { governments, sources, watches } = config;
const today = new Date().toISOString().slice(0, 10);

/** The words that name a government by themselves: no two may share one, unless both call it ambiguous. */
function namesOf(government: Government): string[] {
  const { name, names, demonyms, capital, metonyms } = government;
  return [
    ...new Set([name, ...names, ...demonyms, ...(capital === undefined ? [] : [capital]), ...metonyms]),
  ];
}

function institutionTermsOf(government: Government): string[] {
  return [...new Set(government.institutions.flatMap(({ name, aliases }) => [name, ...aliases]))];
}

/** Terms claimed by more than one government: `term: ids`. */
function sharedTerms(termsOf: (government: Government) => readonly string[]): string[] {
  const owners = new Map<string, string[]>();
  for (const government of governments) {
    for (const term of termsOf(government)) owners.set(term, [...(owners.get(term) ?? []), government.id]);
  }
  return [...owners].filter(([, ids]) => ids.length > 1).map(([term, ids]) => `${term}: ${ids.join(', ')}`);
}

describe('the shipped configuration', () => {
  it('has no mistake that the configuration check knows', () => {
    expect(problems.map(describeProblem)).toEqual([]);
  });

  it('covers every state, the great bodies, and the questions of the day', () => {
    const countries = governments.filter(({ kind }) => kind === 'country');
    expect(countries.length).toBeGreaterThanOrEqual(195);
    expect(governments.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'EU',
        'UN',
        'NATO',
        'ECB',
        'IMF',
        'WB',
        'WTO',
        'OPEC',
        'AU',
        'ASEAN',
        'G7',
        'G20',
      ]),
    );
    expect(sources.length).toBeGreaterThanOrEqual(100);
    expect(new Set(watches.map(({ topic }) => topic.id)).size).toBeGreaterThanOrEqual(22);
    expect(watches.length).toBeGreaterThanOrEqual(45);
  });

  it('knows every government of the scenarios', () => {
    const known = new Set(governments.map(({ id }) => id));
    const scenario = z.object({ watch: z.object({ government: z.string() }) });
    const folder = new URL('test/scenarios/', root);
    const missing = readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => scenario.parse(parse(readFileSync(new URL(file, folder), 'utf8'))).watch.government)
      .filter((id) => !known.has(id));
    expect(missing).toEqual([]);
  });

  it('points every file at its schema for editors', () => {
    const expected = { governments: 'government', watches: 'watches' };
    for (const [folder, schema] of Object.entries(expected)) {
      const address = new URL(`config/${folder}/`, root);
      for (const file of readdirSync(address)) {
        const [first = ''] = readFileSync(new URL(file, address), 'utf8').split('\n');
        expect(`${file} ${first}`).toBe(
          `${file} # yaml-language-server: $schema=../schema/${schema}.schema.json`,
        );
      }
    }
  });
});

describe('names of governments', () => {
  it('belong to one government, or are called ambiguous by all that claim them', () => {
    const sure = (government: Government) =>
      namesOf(government).filter((name) => !government.ambiguous.includes(name));
    expect(sharedTerms(sure)).toEqual([]);
  });

  it('call nothing ambiguous that is not a name', () => {
    const stray = governments.flatMap((government) =>
      government.ambiguous
        .filter((name) => !namesOf(government).includes(name))
        .map((name) => `${government.id}: ${name}`),
    );
    expect(stray).toEqual([]);
  });

  it('leave at least one name that is sure', () => {
    const unsure = governments.filter((government) =>
      namesOf(government).every((name) => government.ambiguous.includes(name)),
    );
    expect(unsure.map(({ id }) => id)).toEqual([]);
  });

  // Matched with their case and without the article, so "the Kremlin" would miss "Kremlin says".
  it('carry no small article', () => {
    const articled = governments.flatMap((government) =>
      [...namesOf(government), ...institutionTermsOf(government)]
        .filter((name) => name.startsWith('the '))
        .map((name) => `${government.id}: ${name}`),
    );
    expect(articled).toEqual([]);
  });

  it('share no institution', () => {
    expect(sharedTerms(institutionTermsOf)).toEqual([]);
  });

  // The reader knows these as roles and takes whose they are from the words around them.
  it('list no institution by the bare word that many countries use', () => {
    const bare = new Set(
      [
        ['Parliament', 'Congress', 'Senate', 'House of Representatives', 'National Assembly'],
        ['Supreme Court', 'High Court', 'Constitutional Court', 'Treasury', 'Central Bank', 'Cabinet'],
        ['Ministry of Defence', 'Ministry of Finance', 'Ministry of Foreign Affairs', 'Foreign Ministry'],
      ].flat(),
    );
    const listed = governments.flatMap((government) =>
      institutionTermsOf(government)
        .filter((term) => bare.has(term))
        .map((term) => `${government.id}: ${term}`),
    );
    expect(listed).toEqual([]);
  });
});

/**
 * Compared by month, since the day of a handover belongs to both and many terms are known no closer; by year where
 * a bound is the edge of a year, which is what a bare year becomes.
 */
function endsAfter(to: string, from: string): boolean {
  const digits = to.endsWith('-12-31') || from.endsWith('-01-01') ? 4 : 7;
  return to.slice(0, digits) > from.slice(0, digits);
}

describe('offices and their holders', () => {
  const offices = governments.flatMap((government) =>
    government.offices.map((office) => ({ ...office, of: government })),
  );

  it('give every country a head', () => {
    const headless = governments.filter(
      ({ kind, offices: own }) => kind === 'country' && !own.some((office) => office.class === 'head'),
    );
    expect(headless.map(({ id }) => id)).toEqual([]);
  });

  it('end after they begin, and begin in the past', () => {
    const wrong = offices.flatMap((office) =>
      office.holders
        .filter(
          ({ from, to }) => (from ?? '') > today || (from !== undefined && to !== undefined && to < from),
        )
        .map((holder) => `${office.of.id} ${office.title}: ${holder.name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('name people in full, with the surname as a part of it where the last word is not it', () => {
    const wrong = offices.flatMap((office) =>
      office.holders
        .filter(
          ({ name, surname }) =>
            surname === undefined && /^(II|III|IV|VI|XIV|Jr\.?)$/.test(name.split(' ').at(-1) ?? ''),
        )
        .map((holder) => `${office.of.id} ${office.title}: ${holder.name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('seat one holder at a time where the office has one seat', () => {
    const single =
      /^(Prime Minister|Chancellor|Taoiseach|Supreme Leader|(Foreign|Finance|Defence|Interior) Minister)$/;
    const overlaps = offices
      .filter(
        ({ title, class: kind, of }) => of.kind === 'country' && (kind === 'head' || single.test(title)),
      )
      .flatMap((office) => {
        const terms = office.holders
          .filter(({ from }) => from !== undefined)
          .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
        return terms.slice(1).flatMap((holder, at) => {
          const before = terms[at];
          const overlap = endsAfter(before?.to ?? '9999-99-99', holder.from ?? '');
          return overlap ? [`${office.of.id} ${office.title}: ${before?.name ?? ''}, ${holder.name}`] : [];
        });
      });
    expect(overlaps).toEqual([]);
  });
});

describe('sources', () => {
  it('say who answers for the words', () => {
    expect(sources.filter(({ publisher }) => publisher === undefined).map(({ id }) => id)).toEqual([]);
  });
});

describe('watches', () => {
  it('have ladders of three to six rungs, each told from the others by its words', () => {
    for (const { topic } of watches) {
      const says = (topic.positions ?? []).map((position) => position.says);
      expect(says.length, topic.id).toBeGreaterThanOrEqual(3);
      expect(says.length, topic.id).toBeLessThanOrEqual(6);
      expect(new Set(says).size, topic.id).toBe(says.length);
    }
  });

  it('date and source every baseline, and none in the future', () => {
    for (const { id, baseline } of watches) {
      expect(baseline.source?.name, id).toBeTruthy();
      expect(baseline.asOf >= '1990-01-01' && baseline.asOf <= today, `${id} as of ${baseline.asOf}`).toBe(
        true,
      );
    }
  });

  it('tell a reader of the file how sure the baselines are', () => {
    const folder = new URL('config/watches/', root);
    const silent = readdirSync(folder).filter((file) => {
      const [, second = ''] = readFileSync(new URL(file, folder), 'utf8').split('\n');
      return !second.startsWith('# ');
    });
    expect(silent).toEqual([]);
  });
});
