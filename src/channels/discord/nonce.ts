import { createHash } from 'node:crypto';
import { limits } from './limits.ts';

/**
 * The same delivery and part give the same nonce, so that Discord answers a repeated sending with the message that is
 * there already. It remembers nonces for minutes; the outbox remembers beyond.
 */
export function nonceOf(delivery: string, part: string): string {
  return createHash('sha256').update(`${delivery}\n${part}`).digest('base64url').slice(0, limits.nonce);
}
