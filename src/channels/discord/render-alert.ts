import { ButtonStyle, ComponentType } from 'discord.js';
import type { APIActionRowComponent, APIButtonComponent, APIEmbed, APIEmbedField } from 'discord.js';
import { confidenceLevel, rungDistance, rungsOf } from '../../alerts/alert-view.ts';
import type { AlertView, ViewEvidence } from '../../alerts/alert-view.ts';
import { alertButtonId } from './alert-button.ts';
import type { AlertAction } from './alert-button.ts';
import { flattenForeign, quoteForeign } from './foreign-text.ts';
import { wordsIn } from './language.ts';
import type { Language } from './language.ts';
import { limits } from './limits.ts';
import { ago, blockQuote, day, isSafeAddress, linkTo, moment } from './markdown.ts';
import { nameRung } from './name-rung.ts';
import type { Outgoing } from './outgoing.ts';
import { lookOf } from './signal-look.ts';
import type { Words } from './words/words.ts';

const lengths = {
  quote: 1500,
  baseline: 700,
  aside: 500,
  says: 160,
  name: 100,
  reason: 300,
  publishers: 8,
} as const;

/** "South Korea · Arms for Ukraine: non lethal only → considering weapons", as plain words. */
export function headline({ government, topic, from, to }: AlertView, language: Language): string {
  const move = [from, to].map((rung) => nameRung(rung, language).label).join(' → ');
  return flattenForeign(`${government.name} · ${topic.name}: ${move}`);
}

/** An alert as a message: the headline, both sides with their proof, and what a desk can do about it. */
export function renderAlert(view: AlertView, language: Language): Outgoing {
  const words = wordsIn(language);
  return { embeds: [embedOf(view, words, language)], components: [buttonsOf(view, words)] };
}

function embedOf(view: AlertView, words: Words, language: Language): APIEmbed {
  const look = lookOf(view);
  const { link } = view.quote.source;
  return {
    author: { name: tagline(view, words, look.mark) },
    title: quoteForeign(headline(view, language), limits.embedTitle),
    ...(isSafeAddress(link) ? { url: link } : {}),
    color: look.colour,
    description: [...standing(view, words), ...said(view, words)].join('\n'),
    fields: fieldsOf(view, words, language),
    footer: { text: lifeLine(view, words) },
    timestamp: new Date(view.quote.at).toISOString(),
  };
}

function tagline(view: AlertView, words: Words, mark: string): string {
  const signal = `${mark} ${words.signal[view.signal]}`;
  const parts = view.kind === 'walk-back' ? [words.walkBack, signal] : [signal];
  return [
    ...parts,
    words.direction(view.direction, rungDistance(view)),
    words.confidence(confidenceLevel(view.confidence)),
  ].join(' · ');
}

/** What a person decided comes first; until then, what the signal is worth. */
function standing({ review, life, signal, caveats }: AlertView, words: Words): readonly string[] {
  const notes = caveats.map((caveat) => `-# ${words.caveat[caveat]}`);
  if (review !== undefined) {
    const by = /^\d+$/.test(review.by) ? `<@${review.by}>` : quoteForeign(review.by, lengths.name);
    const reason =
      review.reason === undefined ? [] : [words.because(quoteForeign(review.reason, lengths.reason))];
    return [`**${words.review(review.says, by, ago(review.at))}**`, ...reason, ...notes];
  }
  const settled = life === 'signal' ? [] : [`**${words.lifeTurned[life]}**`];
  return [...settled, `*${words.signalMeans[signal]}*`, ...notes];
}

function said({ quote }: AlertView, words: Words): readonly string[] {
  const name = quoteForeign(quote.speaker.name ?? '', lengths.name);
  const speaker = words.speaker[quote.speaker.class];
  const who = name === '' ? `**${speaker}**` : `**${name}**, ${speaker}`;
  const source = linkTo(quote.source.name, quote.source.link);
  return [
    '',
    blockQuote(quote.text, lengths.quote),
    `— ${[who, source, moment(quote.at)].filter((part) => part !== '').join(' · ')}`,
  ];
}

function fieldsOf(view: AlertView, words: Words, language: Language): APIEmbedField[] {
  const { baseline, trigger, condition } = view;
  const source = baseline.source === undefined ? [] : [linkTo(baseline.source.name, baseline.source.link)];
  const aside = (name: string, text: string | undefined): APIEmbedField[] =>
    text === undefined ? [] : [{ name, value: blockQuote(text, lengths.aside), inline: true }];
  return [
    {
      name: words.onRecord,
      value: `${blockQuote(baseline.text, lengths.baseline)}\n— ${[words.since(day(baseline.since)), ...source].join(' · ')}`,
    },
    ...ladderField(view, words, language),
    ...aside(words.trigger, trigger),
    ...aside(words.condition, condition),
    { name: words.toldBy(view.publishers), value: publishersLine(view, words) },
  ];
}

/** The whole ladder, so that a reader sees how far the move goes; what the two rungs say is spelt out. */
function ladderField({ ladder, from, to }: AlertView, words: Words, language: Language): APIEmbedField[] {
  if (ladder.length === 0) return [];
  const lines = ladder.map((rung) => {
    const label = quoteForeign(nameRung(rung, language).label, lengths.name);
    if (rung.id === to.id)
      return `◉ **${label}** (${words.heldNow}): ${quoteForeign(rung.says, lengths.says)}`;
    if (rung.id === from.id)
      return `● ${label} (${words.heldUntilNow}): ${quoteForeign(rung.says, lengths.says)}`;
    return `○ ${label}`;
  });
  return [{ name: words.ladder, value: lines.join('\n') }];
}

/** One link a publisher, oldest first. */
function publishersLine({ evidence, quote }: AlertView, words: Words): string {
  const first = new Map<string, ViewEvidence>();
  for (const piece of evidence) if (!first.has(piece.publisher)) first.set(piece.publisher, piece);
  if (first.size === 0) return linkTo(quote.source.publisher, quote.source.link);
  const named = [...first.values()].slice(0, lengths.publishers);
  const rest = first.size - named.length;
  return [
    ...named.map(({ publisher, link }) => linkTo(publisher, link)),
    ...(rest > 0 ? [words.more(rest)] : []),
  ].join(' · ');
}

/** The way a shift has come: signal › corroborated › confirmed. */
function lifeLine({ life, publishers }: AlertView, words: Words): string {
  const way = ['signal', ...(publishers > 1 ? (['corroborated'] as const) : []), life] as const;
  return [...new Set(way)].map((stage) => words.life[stage]).join(' › ');
}

const styles: Readonly<
  Record<AlertAction, ButtonStyle.Success | ButtonStyle.Danger | ButtonStyle.Secondary>
> = {
  confirm: ButtonStyle.Success,
  correct: ButtonStyle.Secondary,
  dismiss: ButtonStyle.Danger,
  why: ButtonStyle.Secondary,
  mute: ButtonStyle.Secondary,
};

/** What can still be decided: a person may change their mind, but does not confirm twice. */
function actionsFor(view: AlertView): readonly AlertAction[] {
  const correct: readonly AlertAction[] = rungsOf(view).length > 1 ? ['correct'] : [];
  const { life } = view;
  if (life === 'confirmed') return [...correct, 'dismiss', 'why', 'mute'];
  if (life === 'denied') return ['confirm', ...correct, 'why', 'mute'];
  return ['confirm', ...correct, 'dismiss', 'why', 'mute'];
}

function buttonsOf(view: AlertView, words: Words): APIActionRowComponent<APIButtonComponent> {
  return {
    type: ComponentType.ActionRow,
    components: actionsFor(view).map((action) => ({
      type: ComponentType.Button,
      style: styles[action],
      label: words.button[action],
      custom_id: alertButtonId(action, view.id),
    })),
  };
}
