/** 0 where there is nothing to share. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The harmonic mean of precision and recall. */
export function f1Of(precision: number, recall: number): number {
  return ratio(2 * precision * recall, precision + recall);
}
