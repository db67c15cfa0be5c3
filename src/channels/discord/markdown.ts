import { TimestampStyles, time } from 'discord.js';
import { quoteForeign } from './foreign-text.ts';
import { limits } from './limits.ts';

const longestLinkWords = 120;

/** A day or a moment as every reader's own Discord shows it, in their language and zone. */
export const day = (at: number): string => time(Math.floor(at / 1000), TimestampStyles.LongDate);
export const moment = (at: number): string => time(Math.floor(at / 1000), TimestampStyles.LongDateShortTime);
export const ago = (at: number): string => time(Math.floor(at / 1000), TimestampStyles.RelativeTime);

/** A link set on purpose. The address is foreign too: where it would break out of its brackets it is left out. */
export function linkTo(words: string, address: string | undefined): string {
  const label = quoteForeign(words, longestLinkWords);
  return isSafeAddress(address) && label !== '' ? `[${label}](${address})` : label;
}

export function isSafeAddress(address: string | undefined): address is string {
  return (
    address !== undefined &&
    address.length <= limits.url / 4 &&
    /^https?:\/\/[^\s()<>[\]|*`\\"]+$/.test(address)
  );
}

/** Foreign words as a block quote of one paragraph. */
export const blockQuote = (text: string, limit: number): string => `> ${quoteForeign(text, limit - 2)}`;
