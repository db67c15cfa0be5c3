import { z } from 'zod';

/** A weight for each class, by feature. Sorted, so that two runs write the same file. */
const linearSchema = z.strictObject({
  classes: z.array(z.string()),
  bias: z.array(z.number()),
  weights: z.record(z.string(), z.array(z.number())),
});
export type LinearModel = z.infer<typeof linearSchema>;

const rankingSchema = z.record(z.string(), z.number());
export type RankingModel = z.infer<typeof rankingSchema>;

export const modelSchema = z.strictObject({
  /** How rare a stem is in news of this kind: natural logarithm of items over items with it. */
  rarity: z.record(z.string(), z.number()),
  rarityOfUnknown: z.number(),
  /** What the item does to the policy on record. */
  verdict: linearSchema,
  /** How a move is known: announced, considered or reported. */
  signal: linearSchema,
  /** Where it says the policy stands: pairwise features of an item and a rung. */
  position: rankingSchema,
});
export type Model = z.infer<typeof modelSchema>;
