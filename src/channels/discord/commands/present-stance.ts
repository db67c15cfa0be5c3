import type { APIEmbed } from 'discord.js';
import type { Stance } from '../../../desk/ask-stance.ts';
import { watchName } from '../../../desk/guild-watches.ts';
import { positionsOf } from '../../../watches/topic.ts';
import type { Topic } from '../../../watches/topic.ts';
import type { Watch } from '../../../watches/watch.ts';
import { quoteForeign } from '../foreign-text.ts';
import { blockQuote, day, isSafeAddress, linkTo } from '../markdown.ts';
import { nameRung } from '../name-rung.ts';
import type { Asked } from './command.ts';

type Spoken = Pick<Asked, 'language'>;

export const deskColour = 0x5865f2;
export const quietColour = 0x80848e;

/** A rung's short name; one that is no longer on the ladder is called by its id. */
export function positionLabel({ language }: Spoken, { topic }: Watch, position: string): string {
  const rung = positionsOf(topic).find(({ id }) => id === position);
  return rung === undefined ? position.replaceAll('-', ' ') : nameRung(rung, language).label;
}

/** A topic's rungs as a person chooses from them. */
export function positionChoices({ language }: Spoken, topic: Topic) {
  return positionsOf(topic).map((rung) => ({ id: rung.id, ...nameRung(rung, language) }));
}

/** "set by @Minjun", "from the configuration", "found by Weathervane" */
export function setterOf(setBy: string, { words }: Asked): string {
  if (setBy === 'config') return words.setBy.config;
  const user = /^user:(\d+)$/.exec(setBy)?.[1];
  return user === undefined ? words.setBy.weathervane : words.setBy.user(`<@${user}>`);
}

/** The position on record with its proof. */
export function presentStance(asked: Asked, stance: Stance): APIEmbed {
  const { words } = asked;
  const { watch, version, position } = stance;
  const held = positionLabel(asked, watch, version.position);
  return {
    title: watchName(watch),
    color: deskColour,
    description: [
      held === '' ? '' : `**${quoteForeign(held, 100)}**`,
      position === undefined ? '' : quoteForeign(nameRung(position, asked.language).says, 500),
      '',
      blockQuote(version.quote.text, 1200),
      sourceLine(stance),
    ]
      .filter((line, at) => at === 2 || line !== '')
      .join('\n'),
    fields: [
      { name: words.stance.since, value: day(version.asOf), inline: true },
      { name: words.stance.status, value: words.versionStatus[version.status], inline: true },
      {
        name: words.stance.setBy,
        value: `${setterOf(version.setBy, asked)}, ${day(version.setAt)}`,
        inline: true,
      },
    ],
    footer: { text: words.stance.asOf(new Date(stance.at).toISOString().slice(0, 10)) },
  };
}

function sourceLine({ publisher, link }: Stance): string {
  if (publisher === undefined) return '';
  return `— ${isSafeAddress(link) ? linkTo(publisher, link) : quoteForeign(publisher, 100)}`;
}
