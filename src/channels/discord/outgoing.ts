import type { APIActionRowComponent, APIButtonComponent, APIEmbed } from 'discord.js';
import type { AllowedMentionsTypes } from 'discord.js';
import { fitMessage } from './fit-message.ts';

/** A message before it leaves: rendered, not yet cut to size. */
export interface Outgoing {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIActionRowComponent<APIButtonComponent>[];
  /** The one role that may ring, where the subscription asks for it. */
  readonly rings?: string;
}

/** The body that Discord gets: within its limits, and nothing in it rings but the role that was asked for. */
export interface OutgoingBody {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIActionRowComponent<APIButtonComponent>[];
  readonly allowed_mentions: { readonly parse: AllowedMentionsTypes[]; readonly roles?: string[] };
}

export function bodyOf({ rings, ...message }: Outgoing): OutgoingBody {
  const called =
    rings === undefined ? message : { ...message, content: `<@&${rings}> ${message.content ?? ''}`.trim() };
  return {
    ...fitMessage(called),
    allowed_mentions: { parse: [], ...(rings === undefined ? {} : { roles: [rings] }) },
  };
}
