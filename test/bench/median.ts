export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** A row of a report: what was measured, its value, and the aim it is held against. */
export function row(what: string, value: string, aim = ''): void {
  console.log(`${what.padEnd(52)} ${value.padStart(14)}  ${aim}`.trimEnd());
}
