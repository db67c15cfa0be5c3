import { hashText } from '../items/hash-text.ts';
import type { Quote } from '../readings/reading.ts';
import type { Verdict } from './verdict.ts';

/** The stored text of a snapshot by its hash; undefined where it is not stored. */
export type StoredText = (hash: string) => string | undefined;

/** Whether a quote stands in its stored snapshot, character by character. */
export function isProven(quote: Quote, stored: StoredText): boolean {
  const text = stored(quote.snapshot);
  if (text === undefined || hashText(text) !== quote.snapshot) return false;
  const isSpan =
    Number.isInteger(quote.start) &&
    Number.isInteger(quote.end) &&
    quote.start >= 0 &&
    quote.start < quote.end &&
    quote.end <= text.length;
  return isSpan && text.slice(quote.start, quote.end) === quote.text;
}

/** A shift whose quotes do not both stand in stored snapshots is no shift: it becomes `unsure`, reason `no-proof`. */
export function proveShift(verdict: Verdict, stored: StoredText): Verdict {
  const { shift } = verdict;
  if (shift === undefined) return verdict;
  if (isProven(shift.quote, stored) && isProven(shift.baselineQuote, stored)) return verdict;
  return { kind: 'unsure', reason: 'no-proof', confidence: verdict.confidence, reading: verdict.reading };
}
