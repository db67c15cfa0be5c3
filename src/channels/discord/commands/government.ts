import { askGovernment } from '../../../desk/ask-government.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import { quoteForeign } from '../foreign-text.ts';
import { wordsIn } from '../language.ts';
import { day } from '../markdown.ts';
import type { Command } from './command.ts';
import { completeGovernment } from './complete.ts';
import { slashCommand, text } from './define.ts';
import { explainTrouble } from './explain-trouble.ts';
import { deskColour, positionLabel } from './present-stance.ts';

const mostLines = 15;

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
  answer: async (asked, options) => {
    const { desk, who, words, language } = asked;
    const found = await askGovernment(desk, who, options.getString('name', true));
    if (isTrouble(found)) return explainTrouble(asked, found);
    const { government: named, stances, holders } = found;
    const more = (count: number): string[] => (count > 0 ? [wordsIn(language).more(count)] : []);
    const stanceLines = stances
      .slice(0, mostLines)
      .map(
        ({ watch, version }) =>
          `**${quoteForeign(watch.topic.name, 60)}**: ${quoteForeign(positionLabel(asked, watch, version.position), 60)}, ${day(version.asOf)}`,
      );
    const holderLines = holders
      .slice(0, mostLines)
      .map(({ title, name }) => `${quoteForeign(title, 60)}: ${quoteForeign(name, 60)}`);
    const names = [...named.names, ...named.metonyms].slice(0, 12);
    return {
      embeds: [
        {
          title: `${named.name} (${named.id})`,
          color: deskColour,
          description:
            stances.length === 0
              ? words.government.unwatched
              : [...stanceLines, ...more(stances.length - stanceLines.length)].join('\n'),
          fields: [
            ...(holderLines.length === 0
              ? []
              : [
                  {
                    name: words.government.speaks,
                    value: [...holderLines, ...more(holders.length - holderLines.length)].join('\n'),
                  },
                ]),
            ...(names.length === 0
              ? []
              : [{ name: words.government.names, value: names.map((n) => quoteForeign(n, 60)).join(', ') }]),
            { name: words.government.region, value: quoteForeign(named.region, 60), inline: true },
          ],
        },
      ],
    };
  },
  complete: (asked, { value }) => completeGovernment(asked, value),
};
