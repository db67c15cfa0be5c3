import { askComparison } from '../../../desk/ask-comparison.ts';
import { readDay } from '../../../desk/read-date.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import { quoteForeign } from '../foreign-text.ts';
import { wordsIn } from '../language.ts';
import { day } from '../markdown.ts';
import { drawCompare } from '../pictures/draw-compare.ts';
import { renderPng } from '../pictures/render-png.ts';
import { dayLabel } from '../pictures/time-axis.ts';
import type { Answer, Asked, Command, Press } from './command.ts';
import { completeTopic } from './complete.ts';
import { pager } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import { dateOption, slashCommand, topicOption } from './define.ts';
import { explainTrouble, note } from './explain-trouble.ts';
import { rungsOf } from './history.ts';
import { pageOf, readPage } from './pages.ts';
import { deskColour, positionLabel } from './present-stance.ts';

/** Governments in one picture, and named below it: more would make it taller than a screen. */
const perPage = 30;

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
  answer: (asked, options) =>
    showComparison(asked, options.getString('topic', true), options.getString('date') ?? '', 0),
  complete: (asked, { value }) => completeTopic(asked, value, null),
};

export const comparePage: Press = {
  name: 'compare',
  shows: 'update',
  answer: (asked, [topic = '', date = '', page]) => showComparison(asked, topic, date, readPage(page)),
};

async function showComparison(
  asked: Asked,
  topic: string,
  typedDate: string,
  wanted: number,
): Promise<Answer> {
  const { desk, who, words, language, settings } = asked;
  const at = typedDate === '' ? desk.now() : readDay(typedDate, desk.now(), settings.zone);
  if (isTrouble(at)) return explainTrouble(asked, at);
  const found = await askComparison(desk, who, { topic, at: Math.min(at, desk.now()) });
  if (isTrouble(found)) return explainTrouble(asked, found);
  const [first] = found.stances;
  if (first === undefined) return note(words.compare.nobody(quoteForeign(found.topic.name, 100)));
  const { shown, page, pages, hasMore } = pageOf(found.stances, wanted, perPage);
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
      `**${quoteForeign(watch.government.name, 45)}**: ${quoteForeign(positionLabel(asked, watch, version.position), 45)}, ${day(version.asOf)}`,
  );
  return {
    embeds: [
      {
        title: found.topic.name,
        color: deskColour,
        description: lines.join('\n'),
        image: { url: 'attachment://compare.png' },
        ...(pages > 1 ? { footer: { text: words.page(page + 1, pages) } } : {}),
      },
    ],
    files: [{ attachment: await renderPng(picture), name: 'compare.png' }],
    components: pager({ page, hasMore }, words.pager, (next) =>
      writeCustomId('compare', found.topic.id, typedDate, String(next)),
    ),
  };
}
