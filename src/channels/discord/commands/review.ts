import { nextUnsure, reviewReading } from '../../../desk/review-reading.ts';
import type { QueueDecision } from '../../../desk/review-reading.ts';
import { watchName } from '../../../desk/guild-watches.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import { quoteForeign } from '../foreign-text.ts';
import { blockQuote, day, linkTo } from '../markdown.ts';
import type { Answer, Asked, Command, Press } from './command.ts';
import { button, menu, row } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import { deciderOf } from './decider.ts';
import { slashCommand } from './define.ts';
import { explainTrouble, note } from './explain-trouble.ts';
import { moveLabel } from './present-shift.ts';
import { deskColour, positionChoices, positionLabel } from './present-stance.ts';
import { readReason, reasonMenu } from './reason-menu.ts';

export const review: Command = {
  definition: slashCommand({
    name: ['review', '검토'],
    says: ['Decide on what the reader was not sure of', '판단이 보류된 항목 검토'],
  }),
  isPrivate: true,
  answer: (asked) =>
    asked.mayReview ? showNext(asked) : Promise.resolve(explainTrouble(asked, { trouble: 'not-allowed' })),
};

async function showNext(asked: Asked, done?: string): Promise<Answer> {
  const { words } = asked;
  const { next, total } = await nextUnsure(asked.desk, deciderOf(asked).guildId);
  const before = done === undefined ? [] : [{ description: done }];
  if (next === undefined)
    return { embeds: [...before, ...(note(words.review.none).embeds ?? [])], components: [] };
  const { item, watch, reading } = next;
  const { quote, to, from } = reading.verdict.reading;
  return {
    embeds: [
      ...before,
      {
        title: watchName(watch),
        color: deskColour,
        description: [
          `**${linkTo(item.title === '' ? item.provenance.name : item.title, item.link)}**`,
          `-# ${quoteForeign(item.provenance.name, 80)} · ${day(item.published)}`,
          '',
          blockQuote(quote?.text ?? item.snapshot.text.slice(item.snapshot.titleEnd).trim(), 1200),
          '',
          `**${words.verdict.unsure}**: ${words.reason[reading.verdict.reason]}`,
          to === undefined ? '' : words.review.perhaps(moveLabel(asked, watch, from, to)),
        ]
          .join('\n')
          .trim(),
        footer: { text: words.review.waiting(total) },
      },
    ],
    components: [
      ...menu(
        writeCustomId('review-move', item.id, watch.id),
        words.review.movesTo,
        positionChoices(asked, watch.topic).map(({ id, label, says }) => ({
          label,
          value: id,
          description: says,
        })),
      ),
      ...row(
        button(words.review.noShift, writeCustomId('review-none', item.id, watch.id), 'bad'),
        button(words.review.why, writeCustomId('review-why', item.id)),
      ),
    ],
  };
}

async function decide(asked: Asked, item: string, watch: string, decision: QueueDecision): Promise<Answer> {
  const decided = await reviewReading(asked.desk, deciderOf(asked), { item, watch }, decision);
  if (isTrouble(decided)) return explainTrouble(asked, decided);
  const label =
    decision.kind === 'moves'
      ? quoteForeign(positionLabel(asked, decided.watch, decision.position), 100)
      : undefined;
  return showNext(asked, asked.words.review.done(quoteForeign(watchName(decided.watch), 200), label));
}

export const reviewMove: Press = {
  name: 'review-move',
  shows: 'update',
  needs: 'review',
  answer: (asked, [item = '', watch = ''], [position = '']) =>
    decide(asked, item, watch, { kind: 'moves', position }),
};

/** Asks why, below the words in question. */
export const reviewNone: Press = {
  name: 'review-none',
  shows: 'update',
  needs: 'review',
  answer: (asked, [item = '', watch = '']) =>
    Promise.resolve({ components: reasonMenu(asked, writeCustomId('review-no', item, watch)) }),
};

export const reviewNo: Press = {
  name: 'review-no',
  shows: 'update',
  needs: 'review',
  answer: (asked, [item = '', watch = ''], [typed]) => {
    const reason = readReason(typed);
    if (reason === undefined) return showNext(asked);
    return decide(asked, item, watch, { kind: 'no-shift', reason });
  },
};
