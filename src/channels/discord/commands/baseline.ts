import { confirmBaseline, setBaseline } from '../../../desk/set-baseline.ts';
import { readDayStart } from '../../../desk/read-date.ts';
import { guildWatches, pickTopic } from '../../../desk/guild-watches.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import type { Stance } from '../../../desk/ask-stance.ts';
import type { Trouble } from '../../../desk/trouble.ts';
import { isSafeAddress } from '../markdown.ts';
import type { Asked, Command, Options } from './command.ts';
import { completeGovernment, completePosition, completeTopic } from './complete.ts';
import { deciderOf } from './decider.ts';
import { dateOption, governmentOption, slashCommand, subcommand, text, topicOption } from './define.ts';
import { explainTrouble } from './explain-trouble.ts';
import { positionChoices, presentStance } from './present-stance.ts';
import { given } from './subscribe.ts';

export const baseline: Command = {
  definition: slashCommand({
    name: ['baseline', '기준선'],
    says: [
      'Set or confirm the position on record, for this server',
      '이 서버의 기록된 입장을 설정하거나 확정',
    ],
    configures: true,
    options: [
      subcommand({
        name: ['set', '설정'],
        says: ['Put a position on record', '입장을 기록하기'],
        options: [
          governmentOption(true),
          topicOption(true),
          text({
            name: ['position', '단계'],
            says: ['A rung of the topic’s ladder', '주제의 입장 단계'],
            required: true,
            completes: true,
          }),
          text({
            name: ['statement', '발언'],
            says: ['What was said, word for word', '발언 원문'],
            required: true,
            atMost: 1500,
          }),
          dateOption(['date', '날짜'], ['Since when: 2024-10-01; today by default', '언제부터(기본: 오늘)']),
          text({ name: ['link', '링크'], says: ['Where it can be read', '출처 주소'], atMost: 500 }),
        ],
      }),
      subcommand({
        name: ['confirm', '확정'],
        says: ['Confirm the position that is on record today', '현재 기록된 입장을 확정'],
        options: [governmentOption(true), topicOption(true)],
      }),
    ],
  }),
  isPrivate: false,
  answer: async (asked, options) => {
    const done =
      options.getSubcommand() === 'set' ? await set(asked, options) : await confirm(asked, options);
    if (isTrouble(done)) return explainTrouble(asked, done);
    return { embeds: [{ ...presentStance(asked, done), author: { name: asked.words.baseline.done } }] };
  },
  complete: (asked, { name, value }, options) => {
    if (name === 'government') return completeGovernment(asked, value);
    if (name === 'position') return completePosition(asked, value, options.getString('topic'));
    return completeTopic(asked, value, options.getString('government'));
  },
};

async function set(asked: Asked, options: Options): Promise<Stance | Trouble> {
  const { desk, settings } = asked;
  const typed = options.getString('date');
  const asOf = typed === null ? desk.now() : readDayStart(typed, desk.now(), settings.zone);
  if (isTrouble(asOf)) return asOf;
  if (asOf > desk.now()) return { trouble: 'bad-date', typed: typed ?? '' };
  const link = options.getString('link');
  if (link !== null && !isSafeAddress(link)) return { trouble: 'bad-link', typed: link };
  return setBaseline(desk, deciderOf(asked), {
    government: options.getString('government', true),
    topic: options.getString('topic', true),
    position: await readPosition(asked, options),
    statement: options.getString('statement', true),
    asOf,
    ...given('link', link),
  });
}

/** The name of a rung in the reader's own language is taken as well as its id. */
async function readPosition(asked: Asked, options: Options): Promise<string> {
  const typed = options.getString('position', true);
  const { desk, who } = asked;
  const topic = pickTopic(options.getString('topic', true), await guildWatches(desk, who.guildId));
  const named = isTrouble(topic) ? [] : positionChoices(asked, topic);
  return named.find(({ label }) => label === typed.trim())?.id ?? typed;
}

function confirm(asked: Asked, options: Options): Promise<Stance | Trouble> {
  return confirmBaseline(asked.desk, deciderOf(asked), {
    government: options.getString('government', true),
    topic: options.getString('topic', true),
  });
}
