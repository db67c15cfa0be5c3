/**
 * What became of a delivery, as its channel says: a closed list, so that the outbox needs to know no channel.
 * `cause` is a short code for the log and the guild's notice; it never holds what a server answered.
 */
export type DeliveryOutcome =
  | { readonly code: 'delivered'; readonly messageId?: string; readonly threadId?: string }
  /** Try again, not before `afterMs` milliseconds have passed. */
  | { readonly code: 'retry-later'; readonly afterMs: number; readonly cause: string }
  /** The place refuses: keep what waits for it, tell the guild, and ask no more until somebody mends it. */
  | { readonly code: 'pause-subscription'; readonly cause: string }
  /** The place is gone for good. */
  | { readonly code: 'remove-subscription'; readonly cause: string }
  /** The bot was removed from the guild. */
  | { readonly code: 'forget-guild'; readonly guildId: string }
  /** This one message cannot be delivered, whatever is tried; others can. */
  | { readonly code: 'failed'; readonly cause: string };
