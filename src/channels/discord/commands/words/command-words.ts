import type { WatchFlaw } from '../../../../desk/watch-flaw.ts';
import type { ChannelNeed } from '../channel-needs.ts';
import type { Stance } from '../../../../desk/ask-stance.ts';
import type { ProbeTrouble, SourceHealth } from '../../../../desk/desk.ts';
import type { Decision } from '../../../../desk/review-shift.ts';
import type { Trouble } from '../../../../desk/trouble.ts';
import type { Reason, VerdictKind } from '../../../../readings/reading.ts';
import type { SourceKind } from '../../../../sources/source.ts';

type Explained = {
  readonly [Code in Trouble['trouble']]: (t: Extract<Trouble, { trouble: Code }>) => string;
};

/** Words of people and feeds that are put into ours are made harmless here, so that no caller can forget it. */
export interface CommandWords {
  readonly trouble: Explained;
  readonly failed: (reference: string) => string;
  readonly page: (page: number, pages: number) => string;
  readonly pageOnly: (page: number) => string;
  readonly pager: { readonly back: string; readonly on: string };
  readonly versionStatus: Readonly<Record<Stance['version']['status'], string>>;
  readonly setBy: {
    readonly config: string;
    readonly weathervane: string;
    readonly user: (user: string) => string;
  };
  readonly verdict: Readonly<Record<VerdictKind, string>>;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly reviewed: Readonly<Record<'confirmed' | 'corrected' | 'dismissed' | 'no-shift', string>>;
  readonly stance: {
    readonly since: string;
    readonly status: string;
    readonly setBy: string;
    readonly asOf: (day: string) => string;
  };
  readonly picture: { readonly onRecord: string; readonly provisional: string; readonly dismissed: string };
  readonly history: { readonly heldSince: (position: string, day: string) => string };
  readonly compare: {
    readonly subtitle: (count: number, day: string) => string;
    readonly since: (day: string) => string;
    readonly nobody: (topic: string) => string;
  };
  readonly shifts: { readonly none: string; readonly title: (count: number) => string };
  readonly search: {
    readonly none: (words: string) => string;
    readonly title: (words: string) => string;
  };
  readonly why: {
    readonly changed: Readonly<Record<'edited' | 'vanished', (day: string) => string>>;
    readonly title: string;
    readonly unread: string;
    readonly speaker: string;
    readonly decidedBy: (stage: string, confidence: string) => string;
  };
  readonly government: {
    readonly unwatched: string;
    readonly speaks: string;
    readonly names: string;
    readonly region: string;
  };
  readonly subscription: {
    readonly everything: string;
    readonly floor: (signal: string) => string;
    readonly direct: string;
    readonly direction: Readonly<Record<'up' | 'down', string>>;
    readonly inDigest: string;
    readonly pings: (role: string) => string;
    readonly quiet: (hours: string, zone: string) => string;
    readonly paused: (cause: string) => string;
    /** Named where it is not the server that is looked at. */
    readonly madeIn: (server: string) => string;
    readonly made: string;
    /** What the bot may not do in a channel yet. */
    readonly barred: (channel: string, needs: readonly ChannelNeed[]) => string;
    /** A role that only the bot's own permission lets it call. */
    readonly silentRole: string;
    readonly none: string;
    readonly title: (count: number) => string;
    readonly resume: string;
    readonly ended: string;
  };
  readonly mute: {
    readonly done: (place: string, what: string, until: string) => string;
    readonly lifted: (count: number, place: string) => string;
    readonly howLong: string;
    readonly hours: (hours: number) => string;
  };
  readonly watch: {
    readonly removed: (name: string) => string;
    readonly pasteTitle: string;
    readonly pasteLabel: string;
    readonly formTitle: (name: string) => string;
    readonly name: string;
    readonly nameHint: string;
    readonly keywords: string;
    readonly keywordsHint: string;
    readonly baseline: string;
    readonly baselineHint: string;
    readonly positions: string;
    readonly positionsHint: string;
    readonly since: string;
    readonly sinceHint: string;
    readonly typed: string;
    readonly draft: (name: string) => string;
    readonly draftHint: string;
    readonly save: string;
    readonly test: string;
    readonly discard: string;
    readonly saved: (name: string) => string;
    readonly discarded: string;
    readonly none: string;
    readonly title: (count: number, own: number) => string;
    readonly ownMark: string;
    readonly flaw: Readonly<Record<WatchFlaw['code'], (flaw: WatchFlaw) => string>>;
  };
  readonly trial: {
    readonly quiet: string;
    readonly loud: string;
    readonly title: (name: string) => string;
    readonly read: (count: number, days: number) => string;
    readonly partial: string;
    readonly nothing: string;
    readonly alerts: (count: number) => string;
  };
  readonly baseline: { readonly done: string };
  readonly source: {
    readonly added: (name: string) => string;
    readonly scope: string;
    readonly removed: (name: string) => string;
    readonly none: string;
    readonly title: (count: number) => string;
    readonly kind: Readonly<Record<SourceKind, string>>;
    readonly health: string;
    readonly state: Readonly<Record<SourceHealth['state'], string>>;
    readonly since: (day: string) => string;
  };
  readonly probe: Readonly<Record<ProbeTrouble, string>> & {
    readonly well: (title: string, entries: number) => string;
  };
  readonly digest: {
    readonly made: string;
    readonly next: (moment: string, ago: string) => string;
    readonly none: string;
    readonly title: (count: number) => string;
    readonly ended: string;
    readonly every: (weekday: number | null, hour: string, zone: string) => string;
  };
  readonly review: {
    readonly none: string;
    readonly perhaps: (move: string) => string;
    readonly waiting: (count: number) => string;
    readonly movesTo: string;
    readonly noShift: string;
    readonly why: string;
    readonly done: (name: string, position: string | undefined) => string;
  };
  readonly suggest: {
    readonly title: string;
    readonly accept: string;
    readonly decline: string;
    readonly none: string;
    readonly open: (count: number) => string;
    readonly accepted: (who: string) => string;
    readonly declined: (who: string) => string;
  };
  readonly settings: {
    readonly title: string;
    readonly labels: Readonly<Record<'language' | 'zone' | 'pictures' | 'reviewRole', string>>;
    readonly languages: Readonly<Record<'auto' | 'en' | 'ko', string>>;
    readonly themes: Readonly<Record<'dark' | 'light', string>>;
    readonly managersOnly: string;
  };
  readonly status: {
    readonly title: string;
    readonly watches: (count: number, own: number) => string;
    readonly items: (count: number) => string;
    readonly noPass: string;
    readonly lastPass: (ago: string) => string;
    readonly waiting: (count: number) => string;
    readonly subscriptions: string;
    readonly sources: string;
    readonly precision: string;
    readonly count: (count: number) => string;
    readonly paused: (place: string, cause: string) => string;
    readonly pausedCure: string;
    readonly pending: (count: number) => string;
    readonly sourcesWell: (well: number, all: number) => string;
    readonly noReviews: string;
    readonly decided: (confirmed: number, corrected: number, dismissed: number) => string;
  };
  readonly decided: Readonly<Record<Decision['kind'], (name: string, position: string) => string>> & {
    readonly correctTo: string;
    readonly onlyTwo: string;
    readonly whyNot: string;
  };
  readonly help: {
    readonly what: string;
    readonly parts: readonly (readonly [name: string, value: string])[];
  };
}
