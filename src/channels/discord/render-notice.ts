import type { Notice } from '../../alerts/telling.ts';
import { quoteForeign } from './foreign-text.ts';
import { wordsIn } from './language.ts';
import type { Language } from './language.ts';
import { moment } from './markdown.ts';
import type { Outgoing } from './outgoing.ts';

/** Something about the bot's own work that a desk should know, with the cure. */
export function renderNotice(notice: Notice, language: Language): Outgoing {
  const words = wordsIn(language).notice;
  switch (notice.code) {
    case 'subscription-paused':
      return { content: words.paused(`<#${notice.channelId}>`, notice.cause) };
    case 'source-changed':
      return {
        content: words.source(`**${quoteForeign(notice.source, 100)}**`, notice.state, moment(notice.since)),
      };
  }
}
