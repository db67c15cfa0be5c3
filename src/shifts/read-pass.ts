import type { Item } from '../items/item.ts';
import { initialState } from '../readings/initial-state.ts';
import type { WatchIndex } from '../readings/watch/index-watches.ts';
import type { Lexicon } from '../readings/lexicon.ts';
import { parseDocument } from '../readings/parse-document.ts';
import type { WatchState } from '../readings/watch-state.ts';
import { judgeItem } from './judge-item.ts';
import type { StoredText } from './prove-shift.ts';
import type { Tunables } from './tunables.ts';
import type { Verdict } from './verdict.ts';

export interface Pass {
  readonly lexicon: Lexicon;
  readonly index: WatchIndex;
  readonly tunables: Tunables;
  /** Stored snapshots, for the proof of the baseline's side; the items' own texts are known already. */
  readonly stored: StoredText;
}

export interface PassResult {
  /** One for each item and watch that was read, items in the order given. */
  readonly verdicts: readonly { readonly item: Item; readonly watch: string; readonly verdict: Verdict }[];
  readonly states: ReadonlyMap<string, WatchState>;
}

/**
 * Reads items in the order given against every watch that they can concern. States come in and go out: cutting the
 * items into batches of any size gives the same verdicts.
 */
export function readPass(
  items: readonly Item[],
  pass: Pass,
  states: ReadonlyMap<string, WatchState>,
): PassResult {
  const now = new Map(states);
  const verdicts: { item: Item; watch: string; verdict: Verdict }[] = [];
  for (const item of items) {
    const document = parseDocument(item, pass.lexicon);
    for (const compiled of pass.index.candidates(document)) {
      const watch = compiled.watch.id;
      const state = now.get(watch) ?? initialState(compiled);
      const judgement = judgeItem(document, compiled, state, pass.tunables, pass.stored);
      verdicts.push({ item, watch, verdict: judgement.verdict });
      now.set(watch, judgement.state);
    }
  }
  return { verdicts, states: now };
}
