import { askStatus } from '../../../desk/ask-status.ts';
import type { Status } from '../../../desk/ask-status.ts';
import { quoteForeign } from '../foreign-text.ts';
import { wordsIn } from '../language.ts';
import { ago } from '../markdown.ts';
import type { Asked, Command } from './command.ts';
import { slashCommand } from './define.ts';
import { pauseCause } from './present-subscription.ts';
import { deskColour } from './present-stance.ts';

const mostLines = 8;

export const status: Command = {
  definition: slashCommand({
    name: ['status', '상태'],
    says: [
      'How the desk is doing: watches, sources, paused subscriptions, precision',
      '데스크 상태: 관찰, 출처, 정밀도',
    ],
    inDirect: true,
  }),
  isPrivate: true,
  answer: async (asked) => {
    const { words } = asked;
    const found = await askStatus(asked.desk, asked.who);
    return {
      embeds: [
        {
          title: words.status.title,
          color: deskColour,
          description: [
            words.status.watches(found.watches, found.own),
            words.status.items(found.counts.items),
            found.counts.lastPass === null
              ? words.status.noPass
              : words.status.lastPass(ago(found.counts.lastPass)),
            words.status.waiting(found.waiting),
          ].join('\n'),
          fields: [
            { name: words.status.subscriptions, value: subscriptionLines(asked, found) },
            { name: words.status.sources, value: sourceLines(asked, found) },
            { name: words.status.precision, value: precisionLines(asked, found) },
          ],
        },
      ],
    };
  },
};

function subscriptionLines(asked: Asked, { subscriptions, paused, counts }: Status): string {
  const { words } = asked;
  return [
    words.status.count(subscriptions),
    ...paused
      .slice(0, mostLines)
      .map((row) =>
        words.status.paused(
          row.channel_id === null ? words.subscription.direct : `<#${row.channel_id}>`,
          pauseCause(asked, row),
        ),
      ),
    ...more(asked, paused.length - mostLines),
    ...(counts.pendingDeliveries > 0 ? [words.status.pending(counts.pendingDeliveries)] : []),
    ...(paused.length > 0 ? [words.status.pausedCure] : []),
  ].join('\n');
}

function sourceLines(asked: Asked, { sources, troubled }: Status): string {
  const { words } = asked;
  return [
    words.status.sourcesWell(sources - troubled.length, sources),
    ...troubled
      .slice(0, mostLines)
      .map(({ state, name }) => `${words.source.state[state]} ${quoteForeign(name, 80)}`),
    ...more(asked, troubled.length - mostLines),
  ].join('\n');
}

function more({ language }: Asked, left: number): readonly string[] {
  return left > 0 ? [wordsIn(language).more(left)] : [];
}

/** The months, newest last, each with a bar that a phone shows as well. */
function precisionLines({ words }: Asked, { precision }: Status): string {
  if (precision.length === 0) return words.status.noReviews;
  return precision
    .slice(-mostLines)
    .map(({ month, precision: share, confirmed, corrected, dismissed }) => {
      const full = Math.round(share * 10);
      const bar = '▰'.repeat(full) + '▱'.repeat(10 - full);
      return `\`${month}\` ${bar} ${Math.round(share * 100)} % · ${words.status.decided(confirmed, corrected, dismissed)}`;
    })
    .join('\n');
}
