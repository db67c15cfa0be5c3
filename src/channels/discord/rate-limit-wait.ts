import type { RateLimitData } from 'discord.js';

/** How long a rate limit lasts, in milliseconds: a limit without a bucket is told in one of the other two only. */
export const rateLimitWait = ({
  timeToReset,
  retryAfter,
  sublimitTimeout,
}: Pick<RateLimitData, 'timeToReset' | 'retryAfter' | 'sublimitTimeout'>): number =>
  Math.max(timeToReset, retryAfter, sublimitTimeout);
