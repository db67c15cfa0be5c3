import type { WatchState } from './watch-state.ts';
import type { CompiledWatch, Rung } from './compiled-watch.ts';
import type { Document } from './document.ts';
import type { WindowView } from './windows.ts';

/** Sentences that are looked at, by their numbers: never the whole text, whose length would speak. */
export interface Windows {
  readonly title: readonly number[];
  readonly lead: readonly number[];
  /** The most topical others, at most two, best first. */
  readonly best: readonly number[];
}
export type WindowName = keyof Windows;

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
