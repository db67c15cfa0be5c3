import type { Command } from './command.ts';
import { slashCommand } from './define.ts';
import { deskColour } from './present-stance.ts';

export const help: Command = {
  definition: slashCommand({
    name: ['help', '도움말'],
    says: ['What Weathervane does, and how to begin', 'Weathervane 사용 안내'],
    inDirect: true,
  }),
  isPrivate: true,
  answer: ({ words }) =>
    Promise.resolve({
      embeds: [
        {
          title: 'Weathervane',
          color: deskColour,
          description: words.help.what,
          fields: words.help.parts.map(([name, value]) => ({ name, value })),
        },
      ],
    }),
};
