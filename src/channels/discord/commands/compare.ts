import { askComparison } from '../../../desk/ask-comparison.ts';
import { readDay } from '../../../desk/read-date.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import { quoteForeign } from '../foreign-text.ts';
import { wordsIn } from '../language.ts';
import { day } from '../markdown.ts';
import { drawCompare } from '../pictures/draw-compare.ts';
import { renderPng } from '../pictures/render-png.ts';
import { dayLabel } from '../pictures/time-axis.ts';
import type { Command } from './command.ts';
import { completeTopic } from './complete.ts';
import { dateOption, slashCommand, topicOption } from './define.ts';
import { explainTrouble, note } from './explain-trouble.ts';
import { rungsOf } from './history.ts';
import { deskColour, positionLabel } from './present-stance.ts';

const mostChips = 60;

export const compare: Command = {
  definition: slashCommand({
    name: ['compare', '비교'],
    says: ['Where all governments stand on a topic, on one ladder', '한 주제에 대한 모든 정부의 입장 비교'],
    inDirect: true,
    options: [
      topicOption(true),
      dateOption(['date', '날짜'], ['As of a day: 2024-10-21, yesterday', '기준일: 2024-10-21, 어제']),
    ],
  }),
  isPrivate: false,
  answer: async (asked, options) => {
    const { desk, who, words, language, settings } = asked;
    const typed = options.getString('date');
    const at = typed === null ? desk.now() : readDay(typed, desk.now(), settings.zone);
    if (isTrouble(at)) return explainTrouble(asked, at);
    const found = await askComparison(desk, who, {
      topic: options.getString('topic', true),
      at: Math.min(at, desk.now()),
    });
    if (isTrouble(found)) return explainTrouble(asked, found);
    const [first] = found.stances;
    if (first === undefined) return note(words.compare.nobody(quoteForeign(found.topic.name, 100)));
    const shown = found.stances.slice(0, mostChips);
    const picture = drawCompare({
      title: found.topic.name,
      subtitle: words.compare.subtitle(found.stances.length, dayLabel(found.at, language)),
      rungs: rungsOf(
        asked,
        first.watch,
        found.stances.map(({ version }) => version.position),
      ),
      standings: shown.map(({ watch, version, shift }) => ({
        government: watch.government.name,
        rung: version.position,
        since: words.compare.since(dayLabel(version.asOf, language)),
        ...(version.status === 'provisional' ? { provisional: shift?.shift.signal ?? 'reported' } : {}),
      })),
      theme: settings.theme,
      words: { ...wordsIn(language).signal, onRecord: words.picture.onRecord },
    });
    const lines = shown.map(
      ({ watch, version }) =>
        `**${quoteForeign(watch.government.name, 60)}**: ${quoteForeign(positionLabel(asked, watch, version.position), 60)}, ${day(version.asOf)}`,
    );
    return {
      embeds: [
        {
          title: found.topic.name,
          color: deskColour,
          description: lines.slice(0, 25).join('\n'),
          image: { url: 'attachment://compare.png' },
        },
      ],
      files: [{ attachment: await renderPng(picture), name: 'compare.png' }],
    };
  },
  complete: (asked, { value }) => completeTopic(asked, value, null),
};
