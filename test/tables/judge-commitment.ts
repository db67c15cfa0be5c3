import type { z } from 'zod';
import { findCues, findTerms } from '../../src/readings/thesaurus/find-hits.ts';
import { firmnesses } from '../../src/readings/reading.ts';
import { sumCommitment } from '../../src/readings/commitment/sum-commitment.ts';
import type { Act } from '../../src/readings/commitment/act.ts';
import { tokenize } from '../../src/statements/tokenize.ts';
import { lexicon } from './shipped-reader.ts';
import type { commitmentSchema } from './table-schemas.ts';

type Entry = z.infer<typeof commitmentSchema>;

/** The act nearest before the end of the marked object, or else the first one behind it. */
export function readAct({ text, object }: Entry): Act | undefined {
  const tokens = tokenize(text);
  // Headlines have cues of their own; a text without a full stop is one.
  const cues = /[.!?"”]$/u.test(text) ? lexicon.cues.body : lexicon.cues.title;
  const acts = sumCommitment({
    tokens,
    cues: findCues(cues, tokens),
    terms: findTerms(lexicon.terms, tokens),
    words: lexicon.words,
  });
  const end = text.indexOf(object) + object.length;
  return acts.findLast(({ at }) => (tokens[at]?.start ?? 0) < end) ?? acts[0];
}

/** Where the reader finds no act it says nothing: right only where the sign is 0 or nothing moves. */
export function judgeCommitment(entry: Entry): {
  readonly found: boolean;
  readonly sign: boolean;
  readonly firmness: boolean;
  readonly nearFirmness: boolean;
  readonly moves: boolean;
} {
  const act = readAct(entry);
  const moves =
    act !== undefined && act.sign !== 0 && act.firmness !== 'ruled-out' && act.firmness !== 'opposed';
  const steps =
    act === undefined
      ? Infinity
      : Math.abs(firmnesses.indexOf(act.firmness) - firmnesses.indexOf(entry.firmness));
  return {
    found: act !== undefined,
    sign: (act?.sign ?? 0) === entry.sign,
    firmness: steps === 0,
    nearFirmness: steps <= 1,
    moves: moves === entry.moves,
  };
}
