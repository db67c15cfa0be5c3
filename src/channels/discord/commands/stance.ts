import { askStance } from '../../../desk/ask-stance.ts';
import { readDay } from '../../../desk/read-date.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import type { Command } from './command.ts';
import { completeGovernment, completeTopic } from './complete.ts';
import { dateOption, governmentOption, slashCommand, topicOption } from './define.ts';
import { explainTrouble } from './explain-trouble.ts';
import { presentStance } from './present-stance.ts';

export const stance: Command = {
  definition: slashCommand({
    name: ['stance', '입장'],
    says: [
      'The position on record of a government, today or on a day',
      '정부의 기록된 입장(오늘 또는 특정일)',
    ],
    inDirect: true,
    options: [
      governmentOption(true),
      topicOption(true),
      dateOption(['date', '날짜'], ['As of a day: 2024-10-21, yesterday', '기준일: 2024-10-21, 어제']),
    ],
  }),
  isPrivate: false,
  answer: async (asked, options) => {
    const { desk, who, settings } = asked;
    const typed = options.getString('date');
    const at = typed === null ? desk.now() : readDay(typed, desk.now(), settings.zone);
    if (isTrouble(at)) return explainTrouble(asked, at);
    const found = await askStance(desk, who, {
      government: options.getString('government', true),
      topic: options.getString('topic', true),
      at: Math.min(at, desk.now()),
    });
    return isTrouble(found) ? explainTrouble(asked, found) : { embeds: [presentStance(asked, found)] };
  },
  complete: (asked, { name, value }, options) =>
    name === 'government'
      ? completeGovernment(asked, value)
      : completeTopic(asked, value, options.getString('government')),
};
