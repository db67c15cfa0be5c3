/** Small words that English clauses hang on. */
export const that = 'that';
export const infinitiveMark = 'to';
/** "as the ministry put it". */
export const sourceMark = 'as';
/** What is called for stands in this form: "that talks be opened". */
export const subjunctive = 'be';
export const possessiveMark = "'s";

/** "lifted". Irregular ones are listed where they are needed. */
export function isRegularPast(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('ed');
}

/** "lifting". */
export function isGerund(lower: string): boolean {
  return lower.endsWith('ing');
}

/** "lifts", as a verb. */
export function isThirdPerson(lower: string): boolean {
  return lower.endsWith('s');
}

/** "allies", as a noun. */
export function isPlural(lower: string): boolean {
  return /[^s]s$/u.test(lower);
}

/** "Tuesday", "yesterday". */
export function isDay(lower: string): boolean {
  return lower.endsWith('day');
}

/** "Seoul's", "the allies'", where the mark is part of the word or stands behind it. */
export function isPossessive(lower: string, after: string): boolean {
  return after === possessiveMark || after === "'" || /'s?$/u.test(lower);
}
