import type { SpeakerClass } from '../statements/speaker-class.ts';

export { speakerClasses } from '../statements/speaker-class.ts';
export type { SpeakerClass } from '../statements/speaker-class.ts';

/** Words of a snapshot. Offsets are UTF-16 code units; `text` is `snapshot.text.slice(start, end)`. */
export interface Quote {
  readonly snapshot: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export const firmnesses = [
  'ruled-out',
  'opposed',
  'open',
  'weighed',
  'intended',
  'decided',
  'in-force',
] as const;
export type Firmness = (typeof firmnesses)[number];

export const verdictKinds = ['shift', 'repeat', 'reaffirmation', 'walk-back', 'unrelated', 'unsure'] as const;
export type VerdictKind = (typeof verdictKinds)[number];

export const signals = ['announced', 'considered', 'reported'] as const;
export type Signal = (typeof signals)[number];

export type Direction = 'up' | 'down';

/** Why a reading is what it is: a closed list, shown by `why` and counted by `evaluate`. */
export const reasons = [
  'moves',
  'known-already',
  'reaffirms',
  'denies',
  'other-speaker',
  'speculation',
  'historical',
  'routine',
  'off-topic',
  'boilerplate',
  'too-weak',
  'other-language',
  'no-proof',
] as const;
export type Reason = (typeof reasons)[number];

/** One summand of the model's score; `describeFeature` says it in words that a person can check. */
export interface Contribution {
  readonly feature: string;
  readonly weight: number;
  readonly value: number;
}

/** What else the item says, each with its words. */
export interface Aside {
  readonly kind: 'trigger' | 'condition' | 'reframing' | 'secondary' | 'rejected-claim';
  readonly quote: Quote;
  readonly firmness?: Firmness;
}

/** What an item says on a watch. Pure data: the same item, watch and state give the same reading, bit for bit. */
export interface Reading {
  readonly watch: string;
  readonly item: string;
  /** The stage that decided: a gate's name, or `model`. */
  readonly stage: string;
  readonly reason: Reason;
  /** Calibrated probability that the item is a shift, 0 to 1; 0 where a gate closed. */
  readonly probability: number;
  readonly from: string;
  readonly to?: string;
  readonly direction?: Direction;
  readonly firmness?: Firmness;
  readonly signal?: Signal;
  readonly speaker?: { readonly class: SpeakerClass; readonly name?: string };
  /** The words that carry the move. */
  readonly quote?: Quote;
  readonly asides: readonly Aside[];
  /** Normalised content words of what was looked at, sorted. */
  readonly words: readonly string[];
  /** Largest first, at most ten. */
  readonly contributions: readonly Contribution[];
}
