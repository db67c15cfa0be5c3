/** The life of a shift: each stage is told in the message that told of the shift. */
export const lives = ['signal', 'corroborated', 'confirmed', 'denied', 'expired'] as const;
export type Life = (typeof lives)[number];

/** What can happen to a shift after it was found. */
export type LifeEvent =
  | { readonly kind: 'repeat'; readonly publishers: number }
  | { readonly kind: 'followed'; readonly sameDirection: boolean; readonly announced: boolean }
  | { readonly kind: 'denied-by-government' }
  | { readonly kind: 'person'; readonly says: 'confirm' | 'dismiss' }
  | { readonly kind: 'time-ran-out' };

/**
 * The stage that follows, or the same one where the event changes nothing. What a person said, and what has been
 * settled, is not unsettled again by the machine; a late denial by the government is the exception for a signal.
 */
export function nextLife(life: Life, event: LifeEvent): Life {
  if (event.kind === 'person') return event.says === 'confirm' ? 'confirmed' : 'denied';
  return life === 'confirmed' || life === 'denied' ? life : nextUnsettled(life, event);
}

function nextUnsettled(life: Life, event: Exclude<LifeEvent, { kind: 'person' }>): Life {
  switch (event.kind) {
    case 'repeat':
      // Two publishers are two witnesses; two sites of one publisher are not (they are counted by publisher).
      return life === 'signal' && event.publishers >= 2 ? 'corroborated' : life;
    case 'followed':
      if (!event.sameDirection) return 'denied';
      return event.announced ? 'confirmed' : life;
    case 'denied-by-government':
      return 'denied';
    case 'time-ran-out':
      return 'expired';
  }
}
