/** A count with its noun, as English has it: "1 shift", "3 shifts". */
export const things = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
