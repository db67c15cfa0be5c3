/** One row of a bench: what, and how much. */
export function printRow(what: string, figure: string): void {
  console.log(`${what.padEnd(62)} ${figure}`);
}
