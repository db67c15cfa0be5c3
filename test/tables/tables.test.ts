import { describe, expect, test } from 'vitest';
import { firmnesses, speakerClasses } from '../../src/readings/reading.ts';
import { readTable } from './read-table.ts';
import {
  asidesSchema,
  attributionSchema,
  commitmentSchema,
  mentionsSchema,
  segmentationSchema,
} from './table-schemas.ts';

interface Entry {
  readonly id: string;
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

/** Quotes that are not found in their text, with the entry they stand in. */
function missing(
  entry: Entry,
  text: string,
  quotes: readonly (string | null | undefined)[],
): readonly string[] {
  return quotes.flatMap((quote) =>
    typeof quote === 'string' && !text.includes(quote) ? [`${entry.id}: ${quote}`] : [],
  );
}

/** The text without the given pieces, taken in order; pieces that overlap or are out of order throw. */
function rest(text: string, pieces: readonly string[]): string {
  let end = 0;
  let left = '';
  for (const piece of pieces) {
    const start = text.indexOf(piece, end);
    if (start < 0) throw new Error(`not found, or not in this order: ${piece}`);
    left += text.slice(end, start);
    end = start + piece.length;
  }
  return left + text.slice(end);
}

describe('commitment.yaml', () => {
  const table = readTable('commitment', commitmentSchema);

  test('has at least 250 worked and 150 scored entries, each sentence once', () => {
    expect(table.filter((entry) => entry.part === 'worked').length).toBeGreaterThanOrEqual(250);
    expect(table.filter((entry) => entry.part === 'scored').length).toBeGreaterThanOrEqual(150);
    expect(repeated(table.map((entry) => entry.id))).toEqual([]);
    expect(repeated(table.map((entry) => entry.text))).toEqual([]);
  });

  test('quotes its sentences exactly', () => {
    const faults = table.flatMap((entry) =>
      missing(entry, entry.text, [entry.object, entry.condition, entry.number?.date]),
    );
    expect(faults).toEqual([]);
  });

  test.each(['worked', 'scored'] as const)(
    'has every firmness and sign at least five times in the %s part',
    (part) => {
      const entries = table.filter((entry) => entry.part === part);
      for (const firmness of firmnesses) {
        expect(
          entries.filter((entry) => entry.firmness === firmness).length,
          firmness,
        ).toBeGreaterThanOrEqual(5);
      }
      for (const sign of [1, 0, -1]) {
        expect(entries.filter((entry) => entry.sign === sign).length, `sign ${sign}`).toBeGreaterThanOrEqual(
          5,
        );
      }
    },
  );
});

describe('attribution.yaml', () => {
  const table = readTable('attribution', attributionSchema);
  const clauses = table.flatMap((entry) => entry.clauses);

  test('has at least 150 texts, each once', () => {
    expect(table.length).toBeGreaterThanOrEqual(150);
    expect(repeated(table.map((entry) => entry.id))).toEqual([]);
    expect(repeated(table.map((entry) => entry.text))).toEqual([]);
  });

  test('quotes its texts exactly, in order', () => {
    for (const entry of table) {
      const quotes = entry.clauses.map((clause) => clause.quote);
      expect(missing(entry, entry.text, quotes)).toEqual([]);
      const starts = quotes.map((quote) => entry.text.indexOf(quote));
      expect(starts, entry.id).toEqual([...new Set(starts)].sort((left, right) => left - right));
    }
  });

  test('has every class of speaker and actor at least five times', () => {
    for (const speaker of speakerClasses) {
      expect(clauses.filter((clause) => clause.speaker === speaker).length, speaker).toBeGreaterThanOrEqual(
        5,
      );
    }
    for (const actor of ['self', 'foreign', 'domestic-other', 'none']) {
      expect(clauses.filter((clause) => clause.actor === actor).length, actor).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('mentions.yaml', () => {
  const table = readTable('mentions', mentionsSchema);

  test('has at least 150 texts, each once, some of them without a government', () => {
    expect(table.length).toBeGreaterThanOrEqual(150);
    expect(repeated(table.map((entry) => entry.id))).toEqual([]);
    expect(repeated(table.map((entry) => entry.text))).toEqual([]);
    expect(table.filter((entry) => entry.names.length === 0).length).toBeGreaterThanOrEqual(20);
  });

  test('quotes its texts exactly', () => {
    const faults = table.flatMap((entry) =>
      missing(
        entry,
        entry.text,
        entry.names.map((name) => name.quote),
      ),
    );
    expect(faults).toEqual([]);
  });
});

describe('segmentation.yaml', () => {
  const table = readTable('segmentation', segmentationSchema);

  test('has at least 150 texts, each once, at least 150 of them with clauses', () => {
    expect(table.length).toBeGreaterThanOrEqual(150);
    expect(table.filter((entry) => entry.clauses !== undefined).length).toBeGreaterThanOrEqual(150);
    expect(repeated(table.map((entry) => entry.id))).toEqual([]);
    expect(repeated(table.map((entry) => entry.text))).toEqual([]);
  });

  test('leaves nothing between sentences but white space and list markers', () => {
    for (const entry of table) {
      expect(rest(entry.text, entry.sentences), entry.id).toMatch(/^(\s|[-–•*]|\d+[.)]|\([a-z]\))*$/);
      expect(entry.sentences, entry.id).toEqual(entry.sentences.map((sentence) => sentence.trim()));
    }
  });

  test('leaves nothing between clauses but white space and marks', () => {
    for (const entry of table) {
      if (entry.clauses !== undefined)
        expect(rest(entry.text, entry.clauses), entry.id).toMatch(/^[\s\p{P}]*$/u);
    }
  });

  test('keeps every clause inside one sentence', () => {
    for (const entry of table) {
      const lost = (entry.clauses ?? []).filter(
        (clause) => !entry.sentences.some((it) => it.includes(clause)),
      );
      expect(lost, entry.id).toEqual([]);
    }
  });
});

describe('asides.yaml', () => {
  const table = readTable('asides', asidesSchema);

  test('has at least 30 items, each once', () => {
    expect(table.length).toBeGreaterThanOrEqual(30);
    expect(repeated(table.map((entry) => entry.id))).toEqual([]);
    expect(repeated(table.map((entry) => entry.body))).toEqual([]);
  });

  test('quotes its items exactly', () => {
    const faults = table.flatMap((entry) =>
      missing(entry, `${entry.title}\n\n${entry.body}`, [
        entry.trigger,
        entry.condition,
        entry.reframing,
        ...entry.secondary.map((move) => move.quote),
        ...entry.rejectedClaims,
      ]),
    );
    expect(faults).toEqual([]);
  });

  test('has every kind of aside at least 15 times, and items without it', () => {
    const has = [
      table.map((entry) => entry.trigger !== null),
      table.map((entry) => entry.condition !== null),
      table.map((entry) => entry.reframing !== null),
      table.map((entry) => entry.secondary.length > 0),
      table.map((entry) => entry.rejectedClaims.length > 0),
    ];
    for (const kind of has) {
      expect(kind.filter(Boolean).length).toBeGreaterThanOrEqual(15);
      expect(kind).toContain(false);
    }
  });
});
