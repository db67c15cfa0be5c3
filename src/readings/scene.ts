import type { WatchState } from './watch-state.ts';
import type { CompiledWatch, Rung } from './watch/compiled-watch.ts';
import type { Document } from './document.ts';
import type { WindowName, WindowView, Windows } from './windows.ts';

/** An item seen from a watch in its present state. */
export interface Scene {
  readonly document: Document;
  readonly compiled: CompiledWatch;
  readonly state: WatchState;
  readonly held: Rung;
  readonly windows: Windows;
  readonly views: Readonly<Record<WindowName, WindowView>>;
  /** How much each sentence speaks of the topic; 1 is a sentence that could hardly be plainer. */
  readonly topical: readonly number[];
}
