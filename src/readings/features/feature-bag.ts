/** What takes named numbers; a map does. A name says where and what: `title:cue:end:own`. Named twice, the last counts. */
export interface FeatureBag {
  set(name: string, value: number): unknown;
}

export function put(bag: FeatureBag, name: string, value = 1): void {
  if (value !== 0) bag.set(name, value);
}

/** For what may be seen more than once in one window: seen is seen, how often must not count. */
export function mark(bag: FeatureBag, name: string): void {
  bag.set(name, 1);
}
