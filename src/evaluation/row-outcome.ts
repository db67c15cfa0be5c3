import type { ReplayRow } from './replay-scenarios.ts';

export function isShift({ item }: ReplayRow): boolean {
  return item.gold?.verdict === 'shift';
}

export function isAlerted({ verdict }: ReplayRow): boolean {
  return verdict?.shift !== undefined;
}

/** What an item was, as people say it: a repeat, or the reason why it is none. */
export function goldKind({ item: { gold } }: ReplayRow): string {
  if (gold === undefined) return 'unlabelled';
  return gold.verdict === 'none' ? gold.reason : gold.verdict;
}

export function hasDirection({ item: { gold }, verdict }: ReplayRow): boolean {
  return gold?.verdict === 'shift' && gold.direction === verdict?.shift?.direction;
}

export function hasPosition({ item: { gold }, verdict }: ReplayRow): boolean {
  return gold?.verdict === 'shift' && (gold.to === undefined || gold.to === verdict?.shift?.to);
}

export function hasSignal({ item: { gold }, verdict }: ReplayRow): boolean {
  return gold?.verdict === 'shift' && gold.signal === verdict?.shift?.signal;
}
