import { createHash } from 'node:crypto';
import type { Shift } from './verdict.ts';

/**
 * The identity of a shift: the watch as its scope sees it, the move, and the words that show it. A pass that is run
 * again finds the same key, so that nothing is told twice. 24 hexadecimal digits, since it stands in button ids.
 */
export function shiftKey(scope: string, shift: Shift): string {
  const { watch, from, to, quote } = shift;
  const parts = [scope, watch, from, to, quote.snapshot, quote.start, quote.end];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}
