/** What is wrong in a field of the form of a watch; `most` where there is too much of it. */
export interface WatchFlaw {
  readonly field: 'government' | 'name' | 'keywords' | 'baseline' | 'positions' | 'since';
  readonly code: 'too-little' | 'too-much' | 'unreadable' | 'star' | 'twice';
  readonly most?: number;
}
