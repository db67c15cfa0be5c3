import type { ProbeTrouble } from './desk.ts';
import type { WatchFlaw } from './watch-flaw.ts';

/** Expected trouble, as a value: a code that the channel puts into words, with what it needs for them. */
export type Trouble =
  | { readonly trouble: 'unknown-government'; readonly typed: string; readonly like: readonly string[] }
  | { readonly trouble: 'unknown-region'; readonly typed: string; readonly like: readonly string[] }
  | { readonly trouble: 'unknown-topic'; readonly typed: string; readonly like: readonly string[] }
  | { readonly trouble: 'unknown-watch'; readonly typed: string; readonly like: readonly string[] }
  | {
      readonly trouble: 'not-watched';
      readonly government: string;
      readonly topic: string;
      readonly governments: readonly string[];
      readonly topics: readonly string[];
    }
  | {
      readonly trouble: 'nothing-on-record';
      readonly government: string;
      readonly topic: string;
      readonly at: number;
    }
  | { readonly trouble: 'bad-date'; readonly typed: string }
  | { readonly trouble: 'bad-link'; readonly typed: string }
  | { readonly trouble: 'bad-zone'; readonly typed: string; readonly like: readonly string[] }
  | { readonly trouble: 'bad-quiet-hours'; readonly typed: string }
  | { readonly trouble: 'unknown-position'; readonly typed: string; readonly like: readonly string[] }
  | { readonly trouble: 'same-position'; readonly position: string }
  | { readonly trouble: 'needs-guild' }
  | { readonly trouble: 'not-allowed' }
  | {
      readonly trouble: 'gone';
      readonly what: 'shift' | 'item' | 'draft' | 'subscription' | 'digest' | 'suggestion';
    }
  | {
      readonly trouble: 'decided-already';
      readonly kind: string;
      readonly userId: string;
      readonly at: number;
    }
  | { readonly trouble: 'bad-watch'; readonly flaws: readonly WatchFlaw[] }
  | { readonly trouble: 'configured-watch'; readonly watch: string }
  | { readonly trouble: 'configured-source'; readonly source: string }
  | { readonly trouble: 'known-source'; readonly source: string }
  | { readonly trouble: 'unknown-source'; readonly typed: string; readonly like: readonly string[] }
  | { readonly trouble: 'bad-source'; readonly code: ProbeTrouble }
  | {
      readonly trouble: 'too-many';
      readonly what: 'subscriptions' | 'watches' | 'sources' | 'digests' | 'suggestions';
      readonly most: number;
    };

export function isTrouble(answer: unknown): answer is Trouble {
  return typeof answer === 'object' && answer !== null && 'trouble' in answer;
}
