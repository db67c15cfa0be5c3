import { z } from 'zod';

/**
 * What is kept of an entry to know it again: one for each item of a source that is not long out of its feed.
 */
export const knownEntrySchema = z.strictObject({
  itemId: z.string(),
  guid: z.string().optional(),
  link: z.string().optional().describe('Canonical form'),
  exact: z.string(),
  near: z.string(),
  title: z.string(),
  words: z.int().nonnegative(),
  published: z.int().optional(),
  firstSeen: z.int(),
  lastSeen: z.int().describe('The last poll whose feed held it'),
  missing: z.int().nonnegative().describe('Feeds in a row that held older entries and not this one'),
  withdrawn: z.int().optional().describe('When it was found to have been taken out of the feed'),
});
export type KnownEntry = z.infer<typeof knownEntrySchema>;
