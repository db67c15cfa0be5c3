import type { APIEmbed, APIEmbedField } from 'discord.js';
import { confidenceLevel, rungDistance } from '../../alerts/alert-view.ts';
import type { AlertView } from '../../alerts/alert-view.ts';
import type { DigestLine, DigestView } from '../../alerts/digest-view.ts';
import { quoteForeign } from './foreign-text.ts';
import { wordsIn } from './language.ts';
import type { Language } from './language.ts';
import { limits } from './limits.ts';
import { blockQuote, day, linkTo } from './markdown.ts';
import { nameRung } from './name-rung.ts';
import type { Outgoing } from './outgoing.ts';
import { lookOf } from './signal-look.ts';
import type { Words } from './words/words.ts';

const quietColour = 0x80848e;
const nameLength = 120;

/** A digest as one message: the top story with its quote, then one line for everything else. */
export function renderDigest(view: DigestView, language: Language): Outgoing {
  const words = wordsIn(language);
  const [top, ...others] = view.moved;
  const embed: APIEmbed = {
    title: words.digest.title(view.every),
    color: top === undefined ? quietColour : lookOf(top).colour,
    description: [
      words.digest.period(day(view.from), day(view.to)),
      '',
      ...(top === undefined ? [words.digest.quiet] : topStory(top, words, language)),
    ].join('\n'),
    fields: [
      ...listField(
        words.digest.moved,
        others.map((shift) => moveLine(shift, words, language)),
        words,
      ),
      ...listField(words.digest.reaffirmed, view.reaffirmed.map(countLine), words),
      ...unsureField(view, words),
    ],
  };
  return { embeds: [embed] };
}

const heading = ({ government, topic }: AlertView): string =>
  `**${quoteForeign(`${government.name} · ${topic.name}`, nameLength)}**`;

function moveLine(view: AlertView, words: Words, language: Language): string {
  const move = [view.from, view.to].map((rung) => nameRung(rung, language).label).join(' → ');
  const rungs = quoteForeign(move, nameLength);
  const { source } = view.quote;
  return `${lookOf(view).mark} ${heading(view)}: ${rungs} · ${words.signal[view.signal]} · ${words.life[view.life]} · ${linkTo(source.publisher, source.link)}`;
}

function topStory(view: AlertView, words: Words, language: Language): readonly string[] {
  const facts = [
    words.direction(view.direction, rungDistance(view)),
    words.confidence(confidenceLevel(view.confidence)),
  ];
  return [
    `__${words.digest.topStory}__`,
    moveLine(view, words, language),
    blockQuote(view.quote.text, 600),
    `-# ${[...facts, words.toldBy(view.publishers)].join(' · ')}`,
  ];
}

const countLine = ({ government, topic, count }: DigestLine): string =>
  `${quoteForeign(`${government} · ${topic}`, nameLength)}${count > 1 ? ` ×${count}` : ''}`;

/** As many whole lines as a field holds, and how many are left. */
function listField(name: string, lines: readonly string[], words: Words): APIEmbedField[] {
  if (lines.length === 0) return [];
  const room = limits.fieldValue - 40;
  let used = 0;
  const shown = lines.filter((line) => (used += line.length + 1) <= room);
  const rest = lines.length - shown.length;
  return [{ name, value: [...shown, ...(rest > 0 ? [words.more(rest)] : [])].join('\n') }];
}

function unsureField({ unsure, waiting }: DigestView, words: Words): APIEmbedField[] {
  const [field] = listField(words.digest.unsure, unsure.map(countLine), words);
  const cure = words.digest.waiting(waiting);
  if (field === undefined) return waiting === 0 ? [] : [{ name: words.digest.unsure, value: cure }];
  return [{ ...field, value: `${field.value}\n${cure}` }];
}
