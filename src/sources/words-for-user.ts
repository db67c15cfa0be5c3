import type { PollCode } from './polling/poll-outcome.ts';

/**
 * What a person who gave an address is told. An address that is refused and one that does not answer get the
 * same words, or the bot would be a way to feel round its operator's network.
 */
export function wordsForUser(code: PollCode): string {
  return words[code];
}

const noAnswer = 'No feed could be fetched from this address.';
const busy = 'The server has no answer for us just now. Try again later.';
const words: Readonly<Record<PollCode, string>> = {
  entries: 'The feed can be read.',
  unchanged: 'The feed can be read.',
  empty: 'The feed can be read, but it has no entries.',
  'not-a-feed': 'There is an answer at this address, but it is no feed.',
  unreadable: 'There is a feed at this address, but it cannot be read.',
  gone: 'The server says that this feed is gone for good.',
  missing: 'The server says that there is nothing at this address.',
  throttled: busy,
  'server-error': busy,
  'too-large': 'The feed is too large.',
  blocked: noAnswer,
  unreachable: noAnswer,
  timeout: noAnswer,
  'refused-address': noAnswer,
  'bad-redirect': noAnswer,
  'bad-answer': noAnswer,
};
