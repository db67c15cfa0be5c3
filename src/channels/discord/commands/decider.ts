import type { Decider } from '../../../desk/desk.ts';
import type { Asked } from './command.ts';

/**
 * Who decides for a guild. Commands and buttons that decide exist in guilds only (their definitions say so, and the
 * rights are checked before): a missing guild is a mistake in ours.
 */
export function deciderOf({ who }: Asked): Decider {
  if (who.guildId === undefined) throw new Error('a decision was asked for outside a guild');
  return { userId: who.userId, guildId: who.guildId };
}
