import { chooseReasons } from '../readings/model/choose-reasons.ts';
import { spellOutFrom } from '../readings/model/spell-out.ts';
import type { Item } from '../items/item.ts';
import type { Life } from '../shifts/life.ts';
import type { Verdict } from '../shifts/verdict.ts';
import { positionsOf } from '../watches/topic.ts';
import type { Watch } from '../watches/watch.ts';
import type { AlertView, ViewEvidence, ViewRung } from './alert-view.ts';

/** Reasons that an alert carries; the rest is behind `why`. */
const mostReasons = 3;

/** What is at hand when a shift has been found or its life has moved on. */
export interface AlertFacts {
  readonly id: string;
  readonly watch: Watch;
  readonly item: Item;
  readonly verdict: Verdict;
  readonly life: Life;
  /** Since when the position that was left was on record, and on what source. */
  readonly baseline: {
    readonly since: number;
    readonly source?: { readonly name: string; readonly link?: string };
  };
  /** Oldest first, the first item included. */
  readonly evidence: readonly ViewEvidence[];
}

/** Everything a reader is shown of a shift; undefined where the verdict is none. */
export function composeAlert(facts: AlertFacts): AlertView | undefined {
  const { verdict, watch, item, baseline } = facts;
  const { shift, reading } = verdict;
  if (shift === undefined || (verdict.kind !== 'shift' && verdict.kind !== 'walk-back')) return undefined;
  const link = item.link === undefined ? {} : { link: item.link };
  const name = reading.speaker?.name;
  const trigger = asideText(verdict, 'trigger');
  const condition = asideText(verdict, 'condition');
  return {
    id: facts.id,
    watch: watch.id,
    government: { id: watch.government.id, name: watch.government.name },
    topic: { id: watch.topic.id, name: watch.topic.name },
    ladder: watch.topic.positions ?? [],
    kind: verdict.kind,
    from: rungOf(watch, shift.from),
    to: rungOf(watch, shift.to),
    direction: shift.direction,
    signal: shift.signal,
    confidence: shift.confidence,
    quote: {
      text: shift.quote.text,
      at: item.published,
      speaker: { class: shift.speaker, ...(name === undefined ? {} : { name }) },
      source: { name: item.provenance.name, publisher: item.provenance.publisher, ...link },
    },
    baseline: { text: shift.baselineQuote.text, ...baseline },
    why: chooseReasons(reading.contributions, mostReasons, spellOutFrom(item.snapshot.text)),
    ...(trigger === undefined ? {} : { trigger }),
    ...(condition === undefined ? {} : { condition }),
    evidence: [...facts.evidence],
    publishers: Math.max(1, new Set(facts.evidence.map((piece) => piece.publisher)).size),
    life: facts.life,
    caveats: [],
  };
}

function rungOf(watch: Watch, id: string): ViewRung {
  return positionsOf(watch.topic).find((rung) => rung.id === id) ?? { id, says: id };
}

function asideText({ reading }: Verdict, kind: 'trigger' | 'condition'): string | undefined {
  return reading.asides.find((aside) => aside.kind === kind)?.quote.text;
}
