import { askHistory } from '../../../desk/ask-history.ts';
import type { History } from '../../../desk/ask-history.ts';
import { watchName } from '../../../desk/guild-watches.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import { quoteForeign } from '../foreign-text.ts';
import { wordsIn } from '../language.ts';
import { day } from '../markdown.ts';
import { drawTimeline } from '../pictures/draw-timeline.ts';
import { renderPng } from '../pictures/render-png.ts';
import type { Rung } from '../pictures/rung.ts';
import { dayLabel } from '../pictures/time-axis.ts';
import type { Answer, Asked, Command, Press } from './command.ts';
import { completeGovernment, completeTopic } from './complete.ts';
import { pager } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import { governmentOption, slashCommand, topicOption } from './define.ts';
import { explainTrouble } from './explain-trouble.ts';
import { pageOf, readPage } from './pages.ts';
import { deskColour, positionChoices, positionLabel, setterOf } from './present-stance.ts';
import type { Watch } from '../../../watches/watch.ts';

const mostLines = 12;

export const history: Command = {
  definition: slashCommand({
    name: ['history', '이력'],
    says: ['Every position a government has held on a topic, with a timeline', '정부 입장의 변천과 시간표'],
    inDirect: true,
    options: [governmentOption(true), topicOption(true)],
  }),
  isPrivate: false,
  answer: (asked, options) =>
    showHistory(
      asked,
      { government: options.getString('government', true), topic: options.getString('topic', true) },
      0,
    ),
  complete: (asked, { name, value }, options) =>
    name === 'government'
      ? completeGovernment(asked, value)
      : completeTopic(asked, value, options.getString('government')),
};

export const historyPage: Press = {
  name: 'history',
  shows: 'update',
  answer: (asked, [government = '', topic = '', page]) =>
    showHistory(asked, { government, topic }, readPage(page)),
};

async function showHistory(
  asked: Asked,
  pair: { readonly government: string; readonly topic: string },
  wanted: number,
): Promise<Answer> {
  const { words } = asked;
  const found = await askHistory(asked.desk, asked.who, pair);
  if (isTrouble(found)) return explainTrouble(asked, found);
  const rungs = rungsOf(
    asked,
    found.watch,
    found.spans.map(({ position }) => position),
  );
  const { shown, page, pages, hasMore } = pageOf(found.versions.toReversed(), wanted, mostLines);
  const png = await renderPng(drawTimeline(timelineOf(asked, found, rungs)));
  return {
    embeds: [
      {
        title: watchName(found.watch),
        color: deskColour,
        description: versionLines(asked, found.watch, shown),
        image: { url: 'attachment://timeline.png' },
        ...(pages > 1 ? { footer: { text: words.page(page + 1, pages) } } : {}),
      },
    ],
    files: [{ attachment: png, name: 'timeline.png' }],
    components: pager({ page, hasMore }, words.pager, (next) =>
      writeCustomId('history', found.watch.government.id, found.watch.topic.id, String(next)),
    ),
  };
}

/** The topic's ladder; a position that is no longer on it keeps a row, so that the past stays visible. */
export function rungsOf(
  asked: Pick<Asked, 'language'>,
  { topic }: Watch,
  held: readonly string[],
): readonly Rung[] {
  const ladder = positionChoices(asked, topic);
  const gone = [...new Set(held)].filter((id) => !ladder.some((rung) => rung.id === id));
  return [...gone.map((id) => ({ id, label: id === '' ? '—' : id, says: '' })), ...ladder];
}

function timelineOf(asked: Asked, found: History, rungs: readonly Rung[]) {
  const { words, language, settings, desk } = asked;
  const last = found.spans.at(-1);
  const known = new Set(rungs.map(({ id }) => id));
  return {
    title: watchName(found.watch),
    subtitle:
      last === undefined
        ? ''
        : words.history.heldSince(
            positionLabel(asked, found.watch, last.position),
            dayLabel(last.at, language),
          ),
    rungs,
    spans: found.spans.map(({ at, position, settled }) => ({ at, rung: position, settled })),
    shifts: found.shifts
      .filter(({ stored }) => known.has(stored.shift.to))
      .map(({ stored, review }) => ({
        at: stored.at,
        to: review?.kind === 'corrected' && review.position !== null ? review.position : stored.shift.to,
        direction: stored.shift.direction,
        signal: stored.shift.signal,
        dismissed: review?.kind === 'dismissed',
      })),
    until: desk.now(),
    locale: language,
    theme: settings.theme,
    words: { ...wordsIn(language).signal, ...words.picture },
  };
}

/** One line for each version. */
function versionLines(asked: Asked, watch: Watch, versions: History['versions']): string {
  return versions
    .map((version) => {
      const label = quoteForeign(positionLabel(asked, watch, version.position), 60);
      const struck = version.status === 'dismissed' ? `~~${label}~~` : `**${label}**`;
      return `${day(version.asOf)} ${struck} · ${asked.words.versionStatus[version.status]} · ${setterOf(version.setBy, asked)}`;
    })
    .join('\n');
}
