import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** No byte order mark and no usable declaration said it, or the declared one cannot be right. */
  readonly guessed: boolean;
}

/**
 * Turns the bytes of a document into text. Byte order mark, then the shape of UTF-16 and UTF-32, then the
 * charset of Content-Type, then the document's own declaration; a declared single-byte Latin charset over
 * bytes that are sound UTF-8 is a server's default and not the truth.
 */
export function decodeBytes(body: Uint8Array, contentType: string): DecodedText {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const marked = encodingOfMark(bytes) ?? encodingOfShape(bytes);
  if (marked) return { text: decodeAs(bytes, marked), encoding: marked, guessed: false };
  for (const declared of [charsetOf(contentType), declarationOf(bytes)]) {
    const encoding = declared === undefined ? undefined : knownEncoding(declared);
    if (encoding === undefined || contradicts(encoding, bytes)) continue;
    return { text: decodeAs(bytes, encoding), encoding, guessed: false };
  }
  const encoding = contradicts('utf-8', bytes) ? guessLegacy(bytes) : 'utf-8';
  return { text: decodeAs(bytes, encoding), encoding, guessed: !isAscii(bytes) };
}

function decodeAs(bytes: Buffer, encoding: string): string {
  return encoding === 'utf-8' ? stripMark(bytes.toString('utf8')) : stripMark(iconv.decode(bytes, encoding));
}

function stripMark(text: string): string {
  return text.codePointAt(0) === 0xfeff ? text.slice(1) : text;
}

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** `<` and what follows it, as the wide encodings write them. */
const shapes: readonly (readonly [string, readonly number[]])[] = [
  ['utf-32le', [0x3c, 0, 0, 0]],
  ['utf-32be', [0, 0, 0, 0x3c]],
  ['utf-16le', [0x3c, 0]],
  ['utf-16be', [0, 0x3c]],
];

function encodingOfMark(bytes: Buffer): string | undefined {
  return marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
}

function encodingOfShape(bytes: Buffer): string | undefined {
  return shapes.find(([, shape]) => shape.every((byte, at) => bytes[at] === byte))?.[0];
}

function charsetOf(contentType: string): string | undefined {
  return /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType)?.[1];
}

/** An XML declaration, or the `meta` of a page; both are ASCII in every encoding that gets here. */
function declarationOf(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 2048).toString('latin1');
  return (
    /<\?xml[^>]*?\sencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]
  );
}

/** Names as the web means them: a label stands for the superset that browsers decode it with. */
const webNames: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'utf-8': 'utf-8',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  gb2312: 'gbk',
  'ks_c_5601-1987': 'cp949',
  'euc-kr': 'cp949',
  'x-sjis': 'shift_jis',
};

function knownEncoding(label: string): string | undefined {
  const name = label.toLowerCase();
  const meant = webNames[name] ?? name;
  return iconv.encodingExists(meant) && !notText.has(meant) ? meant : undefined;
}

/** Names that iconv-lite knows and no document is written in. */
const notText = new Set(['base64', 'hex', 'binary', 'internal', 'utf-7', 'utf7', 'utf-7-imap']);

function contradicts(encoding: string, bytes: Buffer): boolean {
  // Declared wide, yet the first bytes had neither its mark nor its shape.
  if (/^(?:utf-?(?:16|32)|ucs-?[24])/.test(encoding)) return true;
  if (encoding === 'utf-8') return !isUtf8(bytes) && isMostlyBroken(bytes.toString('utf8'));
  return /^windows-125/.test(encoding) && !isAscii(bytes) && isUtf8(bytes);
}

/** A few broken characters among many sound ones are an accident; the other way round it is not UTF-8. */
function isMostlyBroken(text: string): boolean {
  const broken = text.split('\ufffd').length - 1;
  const sound = text.match(/[^\x00-\x7f\ufffd]/g)?.length ?? 0;
  return broken > sound;
}

/** Korean feeds are the ones that leave their charset out; Hangul in EUC-KR is pairs of high bytes. */
function guessLegacy(bytes: Buffer): string {
  const sample = bytes.subarray(0, 65_536);
  let high = 0;
  let hangul = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const first = sample[at] ?? 0;
    if (first < 0x80) continue;
    high += 1;
    const second = sample[at + 1] ?? 0;
    if (first >= 0xb0 && first <= 0xc8 && second >= 0xa1) {
      hangul += 1;
      high += 1;
      at += 1;
    }
  }
  return high > 0 && (hangul * 2) / high > 0.8 ? 'cp949' : 'windows-1252';
}
