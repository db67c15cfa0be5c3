import { z } from 'zod';

/** An id in kebab case: it stands in addresses, buttons and file names. */
export const kebabIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use kebab case: small letters, digits, single hyphens');

/** A rung of a topic's ladder. */
export const positionSchema = z.strictObject({
  id: kebabIdSchema,
  says: z.string().trim().min(1).describe('What a government on this rung does or says, in one sentence'),
});
export type Position = z.infer<typeof positionSchema>;

/** The policy question. `positions` run from one pole to the other; without them a move has no named rung. */
export const topicSchema = z.strictObject({
  id: kebabIdSchema,
  name: z.string().trim().min(1).max(100),
  description: z.string().trim().default(''),
  keywords: z.array(z.string().trim().min(1)).min(1).max(25),
  positions: z.array(positionSchema).min(2).max(12).optional(),
});
export type Topic = z.infer<typeof topicSchema>;

/** Without positions a topic has two: the policy on record, and whatever else. */
const impliedPositions = [
  { id: 'as-stated', says: 'The policy on record stands' },
  { id: 'changed', says: 'The policy on record is changed' },
] as const satisfies readonly Position[];
export type ImpliedId = (typeof impliedPositions)[number]['id'];

/** Which of the two implied positions this is; undefined for a rung that somebody wrote, whatever it is called. */
export function impliedId({ id, says }: Position): ImpliedId | undefined {
  return impliedPositions.find((implied) => implied.id === id && implied.says === says)?.id;
}

/** The rungs of a topic: its own ladder, or the two that every topic has. */
export function positionsOf({ positions }: Pick<Topic, 'positions'>): readonly Position[] {
  return positions ?? impliedPositions;
}
