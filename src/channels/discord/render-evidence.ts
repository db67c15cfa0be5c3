import type { ViewEvidence } from '../../alerts/alert-view.ts';
import type { Telling } from '../../alerts/telling.ts';
import { quoteForeign } from './foreign-text.ts';
import { wordsIn } from './language.ts';
import type { Language } from './language.ts';
import { linkTo, moment } from './markdown.ts';
import type { Outgoing } from './outgoing.ts';
import { headline } from './render-alert.ts';
import type { Words } from './words/words.ts';

type Update = Extract<Telling, { kind: 'update' }>;

/** More pieces than this are counted: the message itself names the publishers. */
const mostPieces = 8;

/**
 * What an update adds to the thread: the headline where the rung or the life turned, and the new pieces of evidence.
 * Undefined where there is nothing to add. `role` rings.
 */
export function renderNews(
  { view, news, rings, turned }: Update,
  language: Language,
  role?: string,
): Outgoing | undefined {
  const words = wordsIn(language);
  const pieces = news.flatMap((at) => view.evidence[at] ?? []);
  const turn =
    rings || turned
      ? [`**${quoteForeign(headline(view, language), 400)}**`, words.lifeTurned[view.life]]
      : [];
  const rest = pieces.length - mostPieces;
  const lines = [
    ...turn,
    ...pieces.slice(0, mostPieces).map((piece) => pieceLine(piece, words)),
    ...(rest > 0 ? [words.more(rest)] : []),
  ];
  if (lines.length === 0) return undefined;
  return { content: lines.join('\n'), ...(role === undefined ? {} : { rings: role }) };
}

function pieceLine({ kind, title, link, publisher, at }: ViewEvidence, words: Words): string {
  const told = [linkTo(title, link), quoteForeign(publisher, 60), moment(at)];
  return `**${words.evidence[kind]}** · ${told.filter((part) => part !== '').join(' · ')}`;
}
