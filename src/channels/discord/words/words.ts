import type { AlertView, ConfidenceLevel } from '../../../alerts/alert-view.ts';
import type { Notice } from '../../../alerts/telling.ts';
import type { Direction, Signal, SpeakerClass } from '../../../readings/reading.ts';
import type { Life } from '../../../shifts/life.ts';
import type { ImpliedId } from '../../../watches/topic.ts';

type NoticeOf<Code extends Notice['code']> = Extract<Notice, { code: Code }>;

/** The words of what is delivered, in one language. A catalogue that lacks one does not compile. */
export interface Words {
  readonly signal: Readonly<Record<Signal, string>>;
  /** What the signal's word is worth, in half a sentence: "considering" is never "decided". */
  readonly signalMeans: Readonly<Record<Signal, string>>;
  readonly walkBack: string;
  readonly direction: (direction: Direction, steps: number | undefined) => string;
  readonly confidence: (level: ConfidenceLevel) => string;
  readonly speaker: Readonly<Record<SpeakerClass, string>>;
  readonly life: Readonly<Record<Life, string>>;
  readonly review: (says: NonNullable<AlertView['review']>['says'], user: string, when: string) => string;
  readonly because: (reason: string) => string;
  readonly caveat: Readonly<Record<AlertView['caveats'][number], string>>;
  readonly onRecord: string;
  readonly since: (when: string) => string;
  readonly ladder: string;
  /** The rungs of a topic without a ladder of its own. */
  readonly implied: Readonly<Record<ImpliedId, { readonly label: string; readonly says: string }>>;
  readonly heldUntilNow: string;
  readonly heldNow: string;
  readonly trigger: string;
  readonly condition: string;
  readonly toldBy: (publishers: number) => string;
  readonly more: (count: number) => string;
  readonly evidence: Readonly<Record<AlertView['evidence'][number]['kind'], string>>;
  readonly lifeTurned: Readonly<Record<Life, string>>;
  readonly button: {
    readonly confirm: string;
    readonly correct: string;
    readonly dismiss: string;
    readonly why: string;
    readonly mute: string;
  };
  readonly digest: {
    readonly title: (every: 'day' | 'week') => string;
    readonly period: (from: string, to: string) => string;
    readonly moved: string;
    readonly topStory: string;
    readonly reaffirmed: string;
    readonly unsure: string;
    readonly waiting: (count: number) => string;
    readonly quiet: string;
  };
  /** Why Discord refuses a place, and what to mend there. */
  readonly pauseCause: Readonly<Record<NoticeOf<'subscription-paused'>['cause'], string>>;
  readonly notice: {
    readonly paused: (channel: string, cause: NoticeOf<'subscription-paused'>['cause']) => string;
    readonly source: (source: string, state: NoticeOf<'source-changed'>['state'], since: string) => string;
  };
}
