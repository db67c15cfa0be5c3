import type { Firmness } from '../reading.ts';
import type { Cue } from '../thesaurus/cue.ts';

const firmnessOfClass: Partial<Record<Cue['class'], Firmness>> = {
  decide: 'decided',
  order: 'decided',
  promise: 'intended',
  intend: 'intended',
  prepare: 'intended',
  propose: 'intended',
  weigh: 'weighed',
  open: 'open',
  doubt: 'opposed',
  oppose: 'opposed',
  'rule-out': 'ruled-out',
  refuse: 'ruled-out',
  deny: 'ruled-out',
  modal: 'open',
};

/** Firmness that says no. */
export const against: ReadonlySet<Firmness> = new Set(['ruled-out', 'opposed']);

/** How far a word commits its speaker: by itself, or as all of its class do. */
export function firmnessOfStance({ firmness, class: kind }: Cue): Firmness | undefined {
  return firmness ?? firmnessOfClass[kind];
}
