import { findDay } from './find-day.ts';
import { zoneOffset } from './zone-names.ts';

const day = 86_400_000;
const earliest = Date.UTC(1990, 0, 1);

/**
 * RFC 822 and ISO 8601 as almost everybody writes them, with a zone in figures: these Date.parse reads without
 * a mistake and in a tenth of the time. (Not the end of a month, nor a leap second: it takes 30 February for 1 March, and second 60 for second 0.)
 */
const plainDate =
  /^(?:(?:[A-Z][a-z]{2}, )?(?:0?[1-9]|1\d|2[0-8]) [A-Z][a-z]{2} \d{4} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d (?:[+-]\d{4}|GMT)|\d{4}-\d\d-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d))$/;

interface Time {
  /** Milliseconds since midnight. */
  readonly sinceMidnight: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Reads the date of a feed: RFC 822, ISO 8601, and what publishers write instead, in the languages of
 * `month-names.ts` and in Korean, Japanese and Chinese. A time without a zone is UTC, a date without a time
 * is midnight UTC. What cannot be read, and what cannot be true (before 1990, or more than a day after
 * `now`), is absent; it is never "now".
 * @param now milliseconds UTC
 * @returns milliseconds UTC
 */
export function parseDate(text: string, now: number): number | undefined {
  const plain = plainDate.test(text) ? Date.parse(text) : Number.NaN;
  if (plain >= earliest && plain <= now + day) return plain;
  const clean = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (clean === '' || clean.length > 120) return undefined;
  const read = readEpoch(clean) ?? readDate(clean);
  return read !== undefined && read >= earliest && read <= now + day ? read : undefined;
}

/** Seconds or milliseconds since 1970, as ten or thirteen digits. */
function readEpoch(text: string): number | undefined {
  if (/^\d{10}$/.test(text)) return Number(text) * 1000;
  return /^\d{13}$/.test(text) ? Number(text) : undefined;
}

function readDate(text: string): number | undefined {
  // 20241022T101500Z, and the T and Z of ISO 8601 that would stick to the digits beside them.
  const spaced = text
    .replace(/^(\d{4})(\d{2})(\d{2})(?:t(\d{2})(\d{2})(\d{2})?)?(?=\D|$)/, compactToSpaced)
    .replace(/(\d)t(?=\d{1,2}:)/, '$1 ')
    .replace(/(\d)z\b/, '$1 utc');
  const time = findTime(spaced);
  if (time === 'impossible') return undefined;
  const midnight = findDay(
    time ? `${time.before} ${time.after.replace(numericZone, ' ')}` : spaced.replace(/[+-]\d{2}:\d{2}$/, ''),
  );
  if (midnight === undefined) return undefined;
  const wall = midnight + (time?.sinceMidnight ?? 0);
  return wall - (time ? findOffset(time.after, wall) : 0) * 60_000;
}

function compactToSpaced(
  _: string,
  year: string,
  month: string,
  date: string,
  hour?: string,
  minute?: string,
  second?: string,
): string {
  const clock = hour === undefined ? '' : ` ${hour}:${minute ?? '00'}:${second ?? '00'}`;
  return `${year}-${month}-${date}${clock}`;
}

const timePatterns: readonly RegExp[] = [
  /(?<![\d:+-])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?![\d:])/,
  /(?<!\d)(\d{1,2}) ?[시時时点點] ?(?:(\d{1,2}) ?[분分] ?)?(?:(\d{1,2}) ?[초秒])?/,
  /(?<![\d.])(\d{1,2})[.](\d{2}) ?uhr\b/,
  /(?<!\d)(\d{1,2}) ?h(?:rs)? ?(\d{2})?\b/,
  /(?<!\d)(\d{1,2})()()(?= ?[ap]\.? ?m\b)/,
  /(?<!\d)(\d{1,2})()() ?uhr\b/,
];

const morning = /(?:^|[\s\d])a\.? ?m\b\.?|오전|上午|午前/;
const evening = /(?:^|[\s\d])p\.? ?m\b\.?|오후|下午|午後/;

function findTime(text: string): Time | 'impossible' | undefined {
  for (const pattern of timePatterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, hourText = '', minuteText, secondText, fraction] = match;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + whole.length);
    const hour = hourOfDay(Number(hourText), text);
    const minute = Number(minuteText || '0');
    // A leap second is the last second of its minute.
    const second = Math.min(Number(secondText ?? '0'), 59);
    if (hour > 24 || minute > 59 || Number(secondText ?? '0') > 60) return 'impossible';
    const ms = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
    const sinceMidnight = ((hour * 60 + minute) * 60 + second) * 1000 + ms;
    const strip = (part: string): string => part.replace(morning, ' ').replace(evening, ' ');
    return { sinceMidnight, before: strip(before), after: strip(after) };
  }
  return undefined;
}

function hourOfDay(hour: number, text: string): number {
  if (hour > 12) return hour;
  if (evening.test(text)) return hour === 12 ? 12 : hour + 12;
  return hour === 12 && morning.test(text) ? 0 : hour;
}

const numericZone = /(?:^|[\s(]|gmt|utc)([+-])(\d{1,2})(?::?(\d{2}))?(?![\d/.-])/;

/** Minutes east of Greenwich that the text after the time names; 0 where it names nothing known. */
function findOffset(after: string, wall: number): number {
  const numeric = numericZone.exec(after);
  if (numeric) {
    const [, sign, hours, minutes] = numeric;
    const size = Number(hours) * 60 + Number(minutes ?? '0');
    return size > 14 * 60 ? 0 : sign === '-' ? -size : size;
  }
  for (const word of after.match(/[\p{L}_]+(?:\/[\p{L}_]+)*/gu) ?? []) {
    const offset = zoneOffset(word.includes('/') ? regionName(word) : word, wall);
    if (offset !== undefined) return offset;
  }
  return 0;
}

/** `america/new_york` as the time-zone database spells it. */
function regionName(word: string): string {
  return word.replace(/(^|[/_])(\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase());
}
