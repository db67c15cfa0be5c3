import { monthNumber } from './month-names.ts';

type Order = readonly [year: number, month: number, day: number];
type Reader = (text: string) => Order | undefined;

/** Midnight UTC of the day that a text names, in milliseconds. The text is lower case, without its time. */
export function findDay(text: string): number | undefined {
  for (const read of readers) {
    const found = read(text);
    if (found) return midnightOf(found);
  }
  return undefined;
}

function midnightOf([year, month, day]: Order): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  // 30 February would become 1 March.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : undefined;
}

/** The year before the first of each Japanese era that is still in use. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988 };

const readers: readonly Reader[] = [
  (text) => {
    const match = /(令和|平成)? ?(\d{1,4}|元) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]?/.exec(text);
    if (!match) return undefined;
    const [, era, year, month, day] = match;
    const count = year === '元' ? 1 : Number(year);
    return [era === undefined ? count : (eras[era] ?? 0) + count, Number(month), Number(day)];
  },
  (text) => {
    const match = /(?<!\d)(\d{4}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})(?!\d)/.exec(text);
    return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
  },
  (text) => {
    const match = /(?<!\d)(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?!\d)/.exec(text);
    return match ? [fullYear(match[3]), Number(match[2]), Number(match[1])] : undefined;
  },
  readSlashes,
  readNamedMonth,
  (text) => {
    const match = /^ ?(\d{4})-(\d{1,2}) ?$/.exec(text);
    return match ? [Number(match[1]), Number(match[2]), 1] : undefined;
  },
];

/** 10/11/2024 is two days, depending on who writes; only where one number cannot be a month it is read. */
function readSlashes(text: string): Order | undefined {
  const match = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?!\d)/.exec(text);
  if (!match) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[2]), fullYear(match[3])];
  if (first > 12) return [year, second, first];
  return second > 12 || first === second ? [year, first, second] : undefined;
}

/** A month by name, beside a day and a year in either order. */
function readNamedMonth(text: string): Order | undefined {
  const plain = text
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}/gu, '')
    .normalize('NFC');
  const words = plain.match(/\p{L}+/gu) ?? [];
  // A weekday may pass for a month (French "mar. 22 oct."), and it comes first.
  const month = words.map(monthNumber).findLast((found) => found !== undefined);
  if (month === undefined) return undefined;
  const numbers = (plain.match(/\d+/g) ?? []).filter((digits) => digits.length <= 4);
  const yearAt = numbers.findIndex((digits) => digits.length === 4);
  if (yearAt !== -1) {
    const day = numbers.find((digits, at) => at !== yearAt && digits.length <= 2);
    return [Number(numbers[yearAt]), month, Number(day ?? 1)];
  }
  const [day, year] = numbers;
  return day !== undefined && year?.length === 2 ? [fullYear(year), month, Number(day)] : undefined;
}

function fullYear(digits = ''): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
}
