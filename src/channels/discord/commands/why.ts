import type { APIEmbed } from 'discord.js';
import { askWhy } from '../../../desk/ask-why.ts';
import type { Why } from '../../../desk/ask-why.ts';
import { describeEdit } from '../../../items/describe-edit.ts';
import { watchName } from '../../../desk/guild-watches.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import { quoteForeign } from '../foreign-text.ts';
import { wordsIn } from '../language.ts';
import { blockQuote, day, linkTo } from '../markdown.ts';
import type { Answer, Asked, Command, Press } from './command.ts';
import { completeShift } from './complete.ts';
import { pager } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import { slashCommand, text } from './define.ts';
import { explainTrouble } from './explain-trouble.ts';
import { pageOf, readPage } from './pages.ts';
import { moveLabel } from './present-shift.ts';
import { deskColour } from './present-stance.ts';
import { summandLines } from './summand-lines.ts';

const mostReadings = 5;
const mostContributions = 6;
const mostChanges = 3;
const mostPassages = 3;

export const why: Command = {
  definition: slashCommand({
    name: ['why', '근거'],
    says: [
      'What decided on an item, sent or unsent, and on what',
      '항목에 대한 판단의 근거(알림 여부와 무관)',
    ],
    inDirect: true,
    options: [
      text({
        name: ['what', '대상'],
        says: ['A shift, or words of the title of an item', '입장 변화 또는 항목 제목의 단어'],
        required: true,
        completes: true,
      }),
    ],
  }),
  isPrivate: true,
  answer: (asked, options) => showWhy(asked, options.getString('what', true)),
  complete: (asked, { value }) => completeShift(asked, value),
};

export const whyPage: Press = {
  name: 'why',
  shows: 'update',
  answer: (asked, [item = '', page]) => showWhy(asked, item, readPage(page)),
};

export async function showWhy(asked: Asked, what: string, wanted = 0): Promise<Answer> {
  const { words } = asked;
  const found = await askWhy(asked.desk, asked.who, what);
  if (isTrouble(found)) return explainTrouble(asked, found);
  const { shown, page, pages, hasMore } = pageOf(found.readings, wanted, mostReadings);
  return {
    embeds: [
      {
        ...presentWhy(asked, found, shown),
        ...(pages > 1 ? { footer: { text: words.page(page + 1, pages) } } : {}),
      },
    ],
    components: pager({ page, hasMore }, words.pager, (next) =>
      writeCustomId('why', found.item.id, String(next)),
    ),
  };
}

function presentWhy(asked: Asked, { item, changes, readings }: Why, shown: Why['readings']): APIEmbed {
  const { words } = asked;
  return {
    title: words.why.title,
    color: deskColour,
    description: [
      `**${linkTo(item.title === '' ? item.provenance.name : item.title, item.link)}**`,
      `-# ${quoteForeign(item.provenance.name, 80)} · ${day(item.published)}`,
      ...changes.slice(-mostChanges).map((change) => presentChange(asked, change)),
      ...(readings.length === 0 ? ['', words.why.unread] : []),
    ].join('\n'),
    fields: shown.map((reading) => ({
      name: watchName(reading.on),
      value: presentReading(asked, item, reading),
    })),
  };
}

/** A silent edit, with the passages that it took away and put in; or that the item was taken away. */
function presentChange({ words }: Asked, { kind, at, before, after }: Why['changes'][number]): string {
  const passages = after === undefined ? [] : describeEdit(before.text, after.text).slice(0, mostPassages);
  const lines = passages.map(
    ({ removed, added }) =>
      `-# ${removed === '' ? '' : `− ${quoteForeign(removed, 150)} `}${added === '' ? '' : `+ ${quoteForeign(added, 150)}`}`,
  );
  return [`⚠ ${words.why.changed[kind](day(at))}`, ...lines].join('\n');
}

function presentReading(asked: Asked, item: Why['item'], { verdict, on }: Why['readings'][number]): string {
  const { words, language } = asked;
  const { reading } = verdict;
  const shared = wordsIn(language);
  const facts = [
    `**${words.verdict[verdict.kind]}**: ${words.reason[verdict.reason]}`,
    reading.to === undefined ? '' : moveLabel(asked, on, reading.from, reading.to),
    reading.speaker === undefined
      ? ''
      : `${words.why.speaker}: ${shared.speaker[reading.speaker.class]}${reading.speaker.name === undefined ? '' : ` (${quoteForeign(reading.speaker.name, 60)})`}`,
    reading.quote === undefined ? '' : blockQuote(reading.quote.text, 250),
    words.why.decidedBy(reading.stage, `${Math.round(verdict.confidence * 100)} %`),
    ...summandLines(reading.contributions, mostContributions, item),
  ];
  return facts.filter((fact) => fact !== '').join('\n');
}
