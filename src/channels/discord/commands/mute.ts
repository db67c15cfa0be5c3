import { mute as muteTarget, unmute } from '../../../desk/mute.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import { quoteForeign } from '../foreign-text.ts';
import { moment } from '../markdown.ts';
import type { Command } from './command.ts';
import { completeGovernment, completeMutable } from './complete.ts';
import { channel, governmentOption, slashCommand, topicOption, whole, yesNo } from './define.ts';
import { explainTrouble, note } from './explain-trouble.ts';
import { pickTarget } from './pick-target.ts';
import { given } from './subscribe.ts';

export const mute: Command = {
  definition: slashCommand({
    name: ['mute', '알림끄기'],
    says: ['No alerts for a while, on everything or on a topic or government', '일정 시간 알림 끄기'],
    inDirect: true,
    options: [
      whole({
        name: ['hours', '시간'],
        says: ['For how many hours; 24 by default', '시간(기본 24)'],
        from: 1,
        to: 2160,
      }),
      governmentOption(false),
      topicOption(false),
      channel({
        name: ['channel', '채널'],
        says: ['Which channel; this one by default', '채널(기본: 현재 채널)'],
      }),
      yesNo({ name: ['direct', '개인'], says: ['Your own direct messages', '나의 다이렉트 메시지'] }),
      yesNo({ name: ['lift', '해제'], says: ['End the mutes that stand there', '설정된 알림 끄기를 해제'] }),
    ],
  }),
  isPrivate: true,
  answer: async (asked, options) => {
    const { desk, who, words } = asked;
    const target = pickTarget(asked, options);
    if (isTrouble(target)) return explainTrouble(asked, target);
    const place = 'userId' in target ? words.subscription.direct : `<#${target.channelId}>`;
    if (options.getBoolean('lift') ?? false)
      return note(words.mute.lifted(await unmute(desk, target), place));
    const muted = await muteTarget(desk, who, {
      target,
      hours: options.getInteger('hours') ?? 24,
      ...given('government', options.getString('government')),
      ...given('topic', options.getString('topic')),
    });
    if (isTrouble(muted)) return explainTrouble(asked, muted);
    const what = [muted.government, muted.topic].filter((name) => name !== undefined).join(' · ');
    return note(
      words.mute.done(
        place,
        what === '' ? words.subscription.everything : quoteForeign(what, 200),
        moment(muted.until),
      ),
    );
  },
  complete: (asked, { name, value }, options) =>
    name === 'government'
      ? completeGovernment(asked, value)
      : completeMutable(asked, value, options.getString('government')),
};
