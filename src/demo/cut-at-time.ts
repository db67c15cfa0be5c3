import iconv from 'iconv-lite';
import { parseDate } from '../sources/parsing/parse-date.ts';

/** Entries as they stand in the bytes: RSS 2.0 and 1.0 `item`, Atom `entry`. */
const entryPattern = /<(item|entry)\b[\s\S]*?<\/\1>/g;
const datePattern = /<(pubDate|dc:date|published|updated|date)\b[^>]*>([^<]*)</;

/** The dates of a recorded feed's entries, as its own bytes give them. */
export function datesIn(recorded: Buffer): number[] {
  const text = recorded.toString('latin1');
  return (text.match(entryPattern) ?? []).flatMap((entry) => dateOf(entry, encodingOf(text)) ?? []);
}

/** A recorded feed without the entries that were published after `now`; every other byte stays as it is. */
export function cutAtTime(recorded: Buffer, now: number): Buffer {
  // Latin-1 maps every byte to one character and back, whatever the feed's own encoding is.
  const text = recorded.toString('latin1');
  const encoding = encodingOf(text);
  const cut = text.replace(entryPattern, (entry) => {
    const at = dateOf(entry, encoding);
    return at !== undefined && at > now ? '' : entry;
  });
  return Buffer.from(cut, 'latin1');
}

function encodingOf(text: string): string {
  const declared = /^<\?xml[^>]*encoding=["']([^"']+)/.exec(text)?.[1] ?? 'utf-8';
  return iconv.encodingExists(declared) ? declared : 'utf-8';
}

function dateOf(entry: string, encoding: string): number | undefined {
  const written = datePattern.exec(entry)?.[2];
  return written === undefined
    ? undefined
    : parseDate(iconv.decode(Buffer.from(written, 'latin1'), encoding), Date.now());
}
