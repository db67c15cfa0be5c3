const ellipsis = '…';

/** Cuts plain text to a length in UTF-16 units, between code points, with an ellipsis where something is missing. */
export function clampText(text: string, limit: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= limit) return whole;
  if (limit < 1) return '';
  return cutAt(whole, limit - 1).trimEnd() + ellipsis;
}

function cutAt(text: string, end: number): string {
  const last = text.charCodeAt(end - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? end - 1 : end);
}

/** Marks that open and close by the same signs; the longer ones first. */
const pairs = ['```', '**', '__', '~~', '||', '`', '*', '_'] as const;

interface Open {
  pair: string | undefined;
  bracket: boolean;
  link: boolean;
  angle: boolean;
}

const isNeutral = ({ pair, bracket, link, angle }: Open): boolean =>
  pair === undefined && !bracket && !link && !angle;

function noteSign(sign: string, next: string | undefined, open: Open): void {
  switch (sign) {
    case '<':
    case '>':
      open.angle = sign === '<';
      break;
    case '[':
      open.bracket = true;
      break;
    case ']':
      open.bracket = false;
      open.link = next === '(';
      break;
    case ')':
      open.link = false;
      break;
    default:
  }
}

/** Reads one token at `at`: notes what it opens or closes, and gives its length. */
function step(text: string, at: number, open: Open): number {
  const sign = text[at] ?? '';
  const isCode = open.pair === '`' || open.pair === '```';
  if (sign === '\\' && !isCode) return 2;
  const pair = pairs.find((candidate) => text.startsWith(candidate, at));
  if (pair !== undefined && (open.pair ?? pair) === pair) {
    open.pair = open.pair === undefined ? pair : undefined;
    return pair.length;
  }
  if (!isCode) noteSign(sign, text[at + 1], open);
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/**
 * Cuts markdown that was written here so that nothing stays half open: no lone backslash, no broken link, timestamp,
 * code or bold. Where no such place is near (one span over everything), the span is closed behind the cut.
 */
export function clampMarkdown(text: string, limit: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= limit) return whole;
  const open: Open = { pair: undefined, bracket: false, link: false, angle: false };
  let neutral = 0;
  let closable = { at: 0, pair: '' };
  for (let at = 0; at < limit; at += step(whole, at, open)) {
    if (isNeutral(open)) neutral = at;
    const pair = open.pair ?? '';
    if (isNeutral({ ...open, pair: undefined }) && at + pair.length < limit) closable = { at, pair };
  }
  if (neutral * 4 >= limit) return `${whole.slice(0, neutral).trimEnd()}${ellipsis}`;
  return `${whole.slice(0, closable.at)}${ellipsis}${closable.pair}`.slice(0, limit);
}
