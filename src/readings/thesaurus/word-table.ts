import { z } from 'zod';

const words = z.array(z.coerce.string().min(1));

/** Words of a language by the work they do: `config/language/<language>/words.yaml`. */
export const wordTableSchema = z.strictObject({
  common: words,
  weigh: words,
  forbid: words,
  partial: words,
  negation: words,
  /** Common words that tell something all the same: "no longer", "until". */
  telling: words,
  /** What somebody's words are called by those who report them. */
  claim: words,
  /** Words about words, and words that turn away from them: the vocabulary of an old policy replaced. */
  naming: words,
  turning: words,
  timespan: words,
  /** What follows "after" or "before" and is no event. */
  'no-event': words,
  /** Before a participle, they tell what has happened by now. */
  perfect: words,
  /** Between a claim and what is said of it. */
  linking: words,
  /** Nouns of what a government lays on people and goods, as things to have or to end. */
  instruments: words,
  /** Before the name of a month. */
  dating: words,
});
export type WordTable = z.infer<typeof wordTableSchema>;
