import { askGovernment } from '../../../desk/ask-government.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import { quoteForeign } from '../foreign-text.ts';
import { wordsIn } from '../language.ts';
import { day } from '../markdown.ts';
import type { Answer, Asked, Command, Press } from './command.ts';
import { completeGovernment } from './complete.ts';
import { pager } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import { slashCommand, text } from './define.ts';
import { explainTrouble } from './explain-trouble.ts';
import { pageOf, readPage } from './pages.ts';
import { deskColour, positionLabel } from './present-stance.ts';

const mostLines = 15;
/** A field of an embed holds 1,024 characters. */
const mostHolders = 8;

export const government: Command = {
  definition: slashCommand({
    name: ['government', '정부'],
    says: ['Who a government is, who speaks for it, where it stands', '정부의 구성, 대표자와 모든 입장'],
    inDirect: true,
    options: [
      text({
        name: ['name', '이름'],
        says: ['A country or body: South Korea, EU', '국가 또는 기구: South Korea, EU'],
        required: true,
        completes: true,
      }),
    ],
  }),
  isPrivate: false,
  answer: (asked, options) => showGovernment(asked, options.getString('name', true), 0),
  complete: (asked, { value }) => completeGovernment(asked, value),
};

export const governmentPage: Press = {
  name: 'government',
  shows: 'update',
  answer: (asked, [id = '', page]) => showGovernment(asked, id, readPage(page)),
};

async function showGovernment(asked: Asked, typed: string, wanted: number): Promise<Answer> {
  const { desk, who, words, language } = asked;
  const found = await askGovernment(desk, who, typed);
  if (isTrouble(found)) return explainTrouble(asked, found);
  const { government: named, stances, holders } = found;
  const { shown, page, pages, hasMore } = pageOf(stances, wanted, mostLines);
  const stanceLines = shown.map(
    ({ watch, version }) =>
      `**${quoteForeign(watch.topic.name, 60)}**: ${quoteForeign(positionLabel(asked, watch, version.position), 60)}, ${day(version.asOf)}`,
  );
  const holderLines = holders
    .slice(0, mostHolders)
    .map(({ title, name }) => `${quoteForeign(title, 60)}: ${quoteForeign(name, 60)}`);
  const left = holders.length - holderLines.length;
  if (left > 0) holderLines.push(wordsIn(language).more(left));
  const names = [...named.names, ...named.metonyms].slice(0, 12);
  return {
    embeds: [
      {
        title: `${named.name} (${named.id})`,
        color: deskColour,
        description: stances.length === 0 ? words.government.unwatched : stanceLines.join('\n'),
        fields: [
          ...(holderLines.length === 0
            ? []
            : [
                {
                  name: words.government.speaks,
                  value: holderLines.join('\n'),
                },
              ]),
          ...(names.length === 0
            ? []
            : [{ name: words.government.names, value: names.map((n) => quoteForeign(n, 60)).join(', ') }]),
          { name: words.government.region, value: quoteForeign(named.region, 60), inline: true },
        ],
        ...(pages > 1 ? { footer: { text: words.page(page + 1, pages) } } : {}),
      },
    ],
    components: pager({ page, hasMore }, words.pager, (next) =>
      writeCustomId('government', named.id, String(next)),
    ),
  };
}
