import type { Firmness } from '../reading.ts';

/** How far an act commits, in the three bands that the few examples of each firmness allow to be told apart. */
export const firmnessBands: Readonly<Record<Firmness, 'no' | 'maybe' | 'yes'>> = {
  'ruled-out': 'no',
  opposed: 'no',
  open: 'maybe',
  weighed: 'maybe',
  intended: 'maybe',
  decided: 'yes',
  'in-force': 'yes',
};
