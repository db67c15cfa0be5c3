import type { Watch } from '../../watches/watch.ts';
import type { Lexicon } from '../lexicon.ts';

export type RungKind = 'weigh' | 'forbid' | 'partial' | 'assert';

/** A position of the topic, compiled: what it asserts and which words tell it from its neighbours. */
export interface Rung {
  readonly id: string;
  readonly says: string;
  /** Counted from 0, from the first pole. */
  readonly at: number;
  readonly kind: RungKind;
  /** Stems that only some rungs have, with what they weigh. */
  readonly own: ReadonlyMap<string, number>;
  /** All its content stems, with how rare they are. */
  readonly stems: ReadonlyMap<string, number>;
  /** Classes of cues and wider terms that its words count as and those of some other rung do not. */
  readonly classes: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** Which way it goes by the calculus of commitments: 1 does or allows, -1 does not or forbids. */
  readonly sign: 1 | -1;
}

/** A watch, compiled for reading. */
export interface CompiledWatch {
  readonly watch: Watch;
  readonly lexicon: Lexicon;
  readonly rungs: readonly Rung[];
  /** How much each stem speaks for the topic. */
  readonly topic: ReadonlyMap<string, number>;
  /** Stems of the keywords and the topic's name, from which the index picks candidates. */
  readonly keys: ReadonlySet<string>;
  /** Terms that the topic names, with what other words for them weigh. */
  readonly topicTerms: ReadonlyMap<string, number>;
  readonly baselineStems: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}
