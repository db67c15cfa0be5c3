import { listOwnSubscriptions, resume, unsubscribe as removeOne } from '../../../desk/subscribe.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import type { Answer, Asked, Command, Press } from './command.ts';
import { completeSubscription } from './complete.ts';
import { menu, pager } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import { slashCommand, text } from './define.ts';
import { explainTrouble, note } from './explain-trouble.ts';
import { pageOf, readPage } from './pages.ts';
import { deskColour } from './present-stance.ts';
import { describeSubscription, presentSubscription } from './present-subscription.ts';

const perPage = 10;

export const subscriptions: Command = {
  definition: slashCommand({
    name: ['subscriptions', '구독목록'],
    says: ['What this server and you are subscribed to', '이 서버와 나의 구독 목록'],
    inDirect: true,
  }),
  isPrivate: true,
  answer: (asked) => showSubscriptions(asked, 0),
};

export const subscriptionsPage: Press = {
  name: 'subscriptions',
  shows: 'update',
  answer: (asked, [page]) => showSubscriptions(asked, readPage(page)),
};

/** Takes a paused subscription up again, once its cause is mended. */
export const subscriptionsResume: Press = {
  name: 'resume',
  shows: 'update',
  answer: async (asked, _args, [id = '']) => {
    const resumed = await resume(asked.desk, asked.who, id, asked.mayConfigure);
    return isTrouble(resumed) ? explainTrouble(asked, resumed) : showSubscriptions(asked, 0);
  },
};

async function showSubscriptions(asked: Asked, wanted: number): Promise<Answer> {
  const { desk, who, words } = asked;
  const owned = await listOwnSubscriptions(desk, who);
  if (owned.length === 0) return note(words.subscription.none);
  const { shown, page, pages, hasMore } = pageOf(owned, wanted, perPage);
  const paused = owned.filter(({ row }) => row.state === 'paused');
  return {
    embeds: [
      {
        title: words.subscription.title(owned.length),
        color: deskColour,
        description: shown.map((each) => presentSubscription(asked, each)).join('\n'),
        footer: { text: words.page(page + 1, pages) },
      },
    ],
    components: [
      ...menu(
        writeCustomId('resume'),
        words.subscription.resume,
        paused.map((each) => ({ label: describeSubscription(asked, each), value: each.row.id })),
      ),
      ...pager({ page, hasMore }, words.pager, (next) => writeCustomId('subscriptions', String(next))),
    ],
  };
}

export const unsubscribe: Command = {
  definition: slashCommand({
    name: ['unsubscribe', '구독취소'],
    says: ['End a subscription', '구독 끝내기'],
    inDirect: true,
    options: [
      text({
        name: ['which', '구독'],
        says: ['The subscription to end', '끝낼 구독'],
        required: true,
        completes: true,
      }),
    ],
  }),
  isPrivate: true,
  answer: async (asked, options) => {
    const { desk, who, words, mayConfigure } = asked;
    const ended = await removeOne(desk, who, options.getString('which', true), mayConfigure);
    if (isTrouble(ended)) return explainTrouble(asked, ended);
    return note(presentSubscription(asked, ended), words.subscription.ended);
  },
  complete: (asked, { value }) => completeSubscription(asked, value),
};
