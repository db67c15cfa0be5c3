import { setImmediate } from 'node:timers/promises';
import type { Item } from '../items/item.ts';
import type { Verdict } from '../shifts/verdict.ts';
import { findItem } from '../store/items.ts';
import { findItemsWithAny } from '../store/search-items.ts';
import type { Watch } from '../watches/watch.ts';
import type { Desk } from './desk.ts';

export interface Trial {
  readonly item: Item;
  readonly verdict: Verdict;
}

export interface TrialRun {
  readonly watch: Watch;
  /** How many items hold any of the keywords. */
  readonly read: number;
  /** True where there were more than could be read in one go: the newest were. */
  readonly isPartial: boolean;
  /** What would have been told, oldest first. */
  readonly alerts: readonly Trial[];
  /** How many of each other verdict there were. */
  readonly others: Readonly<Record<string, number>>;
}

const mostItems = 1_500;
const day = 86_400_000;

/** Reads one pasted text against a watch as it is drafted. */
export function testOnText(desk: Desk, watch: Watch, text: string): Trial {
  const item = desk.reader.makeItem(text, desk.now());
  const state = desk.reader.startWatch(watch);
  return { item, verdict: desk.reader.openWatch(watch).judge(item, state).verdict };
}

/**
 * Reads the stored items of the last days against a watch as it is drafted, in the order of their publication, with
 * a state of its own that starts at the draft's baseline. Nothing is recorded.
 */
export async function testOnItems(
  desk: Desk,
  guildId: string,
  watch: Watch,
  days: number,
): Promise<TrialRun> {
  const ids = await findItemsWithAny(desk.db, {
    terms: watch.topic.keywords,
    guildId,
    since: desk.now() - days * day,
    limit: mostItems,
  });
  const { judge } = desk.reader.openWatch(watch);
  let state = desk.reader.startWatch(watch);
  const alerts: Trial[] = [];
  const others: Record<string, number> = {};
  for (const [index, id] of ids.entries()) {
    // The bot answers others in between: reading a thousand items takes seconds.
    if (index % 10 === 9) await setImmediate();
    const item = await findItem(desk.db, id);
    if (item === undefined) continue;
    const read = judge(item, state);
    state = read.state;
    if (read.verdict.shift === undefined) {
      others[read.verdict.kind] = (others[read.verdict.kind] ?? 0) + 1;
    } else {
      alerts.push({ item, verdict: read.verdict });
    }
  }
  return { watch, read: ids.length, isPartial: ids.length === mostItems, alerts, others };
}
