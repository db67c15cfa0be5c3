import { changeGuildSettings } from '../../../desk/guild-settings.ts';
import type { GuildSettings } from '../../../desk/guild-settings.ts';
import { readZone } from '../../../desk/quiet-hours.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import type { Answer, Asked, Command } from './command.ts';
import { completeZone } from './complete.ts';
import { deciderOf } from './decider.ts';
import { choice, role, slashCommand, zoneOption } from './define.ts';
import { explainTrouble } from './explain-trouble.ts';
import { deskColour } from './present-stance.ts';

export const settings: Command = {
  definition: slashCommand({
    name: ['settings', '설정'],
    says: ['Language, time zone and review role of this server', '이 서버의 언어, 시간대, 검토 역할'],
    configures: true,
    options: [
      choice({
        name: ['language', '언어'],
        says: ['Language of posts', '게시 언어'],
        choices: [
          ['auto', 'as the server is set in Discord', '서버 설정을 따름'],
          ['en', 'English', '영어'],
          ['ko', 'Korean', '한국어'],
        ],
      }),
      zoneOption,
      choice({
        name: ['pictures', '그림'],
        says: ['Pictures for a dark or a light Discord', '그림의 배경'],
        choices: [
          ['dark', 'dark', '어둡게'],
          ['light', 'light', '밝게'],
        ],
      }),
      role({
        name: ['review-role', '검토역할'],
        says: ['Who may confirm, correct and dismiss, besides managers', '확정·정정할 수 있는 역할'],
      }),
    ],
  }),
  isPrivate: true,
  answer: async (asked, options) => {
    const typedZone = options.getString('zone');
    const zone = typedZone === null ? undefined : readZone(typedZone);
    if (isTrouble(zone)) return explainTrouble(asked, zone);
    const language = options.getString('language');
    const theme = options.getString('pictures');
    const kept = await changeGuildSettings(asked.desk, deciderOf(asked), {
      locale: language === 'auto' ? null : language === 'en' || language === 'ko' ? language : undefined,
      zone,
      theme: theme === 'dark' || theme === 'light' ? theme : undefined,
      reviewRole: options.getRole('review-role')?.id,
    });
    return showSettings(asked, kept);
  },
  complete: (_asked, { value }) => Promise.resolve(completeZone(value)),
};

function showSettings({ words }: Asked, kept: GuildSettings): Answer {
  const { labels, languages } = words.settings;
  return {
    embeds: [
      {
        title: words.settings.title,
        color: deskColour,
        fields: [
          { name: labels.language, value: languages[kept.locale ?? 'auto'], inline: true },
          { name: labels.zone, value: kept.zone, inline: true },
          { name: labels.pictures, value: words.settings.themes[kept.theme], inline: true },
          {
            name: labels.reviewRole,
            value: kept.reviewRole === undefined ? words.settings.managersOnly : `<@&${kept.reviewRole}>`,
            inline: true,
          },
        ],
      },
    ],
  };
}
