import { askShifts } from '../../../desk/ask-shifts.ts';
import { readDayStart } from '../../../desk/read-date.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import type { Answer, Asked, Command, Press } from './command.ts';
import { completeGovernment, completeTopic } from './complete.ts';
import { pager } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import { dateOption, governmentOption, slashCommand, topicOption } from './define.ts';
import { explainTrouble, note } from './explain-trouble.ts';
import { readPage } from './pages.ts';
import { presentShift } from './present-shift.ts';
import { deskColour } from './present-stance.ts';

interface Wanted {
  readonly government: string;
  readonly topic: string;
  readonly since: string;
  readonly page: number;
}

export const shifts: Command = {
  definition: slashCommand({
    name: ['shifts', '변화'],
    says: ['Shifts that were told, newest first', '알린 입장 변화를 최신순으로'],
    inDirect: true,
    options: [
      governmentOption(false),
      topicOption(false),
      dateOption(['since', '부터'], ['From a day on: 2024-10-01', '시작일: 2024-10-01']),
    ],
  }),
  isPrivate: false,
  answer: (asked, options) =>
    showShifts(asked, {
      government: options.getString('government') ?? '',
      topic: options.getString('topic') ?? '',
      since: options.getString('since') ?? '',
      page: 0,
    }),
  complete: (asked, { name, value }, options) =>
    name === 'government'
      ? completeGovernment(asked, value)
      : completeTopic(asked, value, options.getString('government')),
};

export const shiftsPage: Press = {
  name: 'shifts',
  shows: 'update',
  answer: (asked, [government = '', topic = '', since = '', page]) =>
    showShifts(asked, { government, topic, since, page: readPage(page) }),
};

async function showShifts(asked: Asked, wanted: Wanted): Promise<Answer> {
  const { desk, who, words, settings } = asked;
  const since = wanted.since === '' ? undefined : readDayStart(wanted.since, desk.now(), settings.zone);
  if (isTrouble(since)) return explainTrouble(asked, since);
  const found = await askShifts(desk, who, {
    ...(wanted.government === '' ? {} : { government: wanted.government }),
    ...(wanted.topic === '' ? {} : { topic: wanted.topic }),
    ...(since === undefined ? {} : { since }),
    page: wanted.page,
  });
  if (isTrouble(found)) return explainTrouble(asked, found);
  if (found.total === 0) return note(words.shifts.none);
  return {
    embeds: [
      {
        title: words.shifts.title(found.total),
        color: deskColour,
        fields: found.shifts.map((listed) => presentShift(asked, listed)),
        footer: { text: words.page(found.page + 1, found.pages) },
      },
    ],
    components: pager({ page: found.page, hasMore: found.page + 1 < found.pages }, words.pager, (page) =>
      writeCustomId('shifts', wanted.government, wanted.topic, wanted.since, String(page)),
    ),
  };
}
