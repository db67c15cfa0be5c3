import type { FeedNote, FeedNoteCode } from './parsed-feed.ts';

/** Notes from counts; what did not happen is not noted. */
export function countNotes(counts: Partial<Record<FeedNoteCode, number>>): FeedNote[] {
  return (Object.entries(counts) as [FeedNoteCode, number][])
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, count }));
}
