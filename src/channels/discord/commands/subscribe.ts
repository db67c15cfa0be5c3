import { signals } from '../../../readings/reading.ts';
import type { Signal } from '../../../readings/reading.ts';
import { ensureDigest } from '../../../desk/digests.ts';
import { readQuietHours, readZone } from '../../../desk/quiet-hours.ts';
import { subscribe as addSubscription } from '../../../desk/subscribe.ts';
import type { Target } from '../../../desk/subscribe.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import type { Asked, Command } from './command.ts';
import { completeGovernment, completeRegion, completeTopic, completeZone } from './complete.ts';
import {
  channel,
  choice,
  governmentOption,
  role,
  slashCommand,
  text,
  topicOption,
  yesNo,
  zoneOption,
} from './define.ts';
import { explainTrouble } from './explain-trouble.ts';
import { pickTarget } from './pick-target.ts';
import { deskColour } from './present-stance.ts';
import { presentSubscription } from './present-subscription.ts';

export const subscribe: Command = {
  definition: slashCommand({
    name: ['subscribe', '구독'],
    says: ['Be told when a government leaves its stated policy', '정부가 기존 입장에서 벗어나면 알림 받기'],
    inDirect: true,
    options: [
      topicOption(false),
      governmentOption(false),
      text({
        name: ['region', '지역'],
        says: ['All governments of a region', '한 지역의 모든 정부'],
        completes: true,
      }),
      choice({
        name: ['floor', '신호'],
        says: ['The weakest signal you want to hear of', '알림을 받을 최소 신호'],
        choices: [
          ['announced', 'announced: decided or in force only', '발표: 결정되거나 시행된 것만'],
          ['considered', 'considered: weighed or intended too', '검토: 검토 중인 것도'],
          ['reported', 'reported: unnamed sources too', '보도: 익명 소식통도'],
        ],
      }),
      choice({
        name: ['direction', '방향'],
        says: ['Moves in one direction only', '한 방향의 변화만'],
        choices: [
          ['up', 'up the ladder', '상향'],
          ['down', 'down the ladder', '하향'],
        ],
      }),
      channel({
        name: ['channel', '채널'],
        says: ['Where to post; this channel by default', '게시할 채널(기본: 현재 채널)'],
      }),
      yesNo({
        name: ['direct', '개인'],
        says: ['To you alone, by direct message', '나에게만 다이렉트 메시지로'],
      }),
      role({ name: ['role', '역할'], says: ['A role to ping', '호출할 역할'] }),
      choice({
        name: ['mode', '방식'],
        says: ['At once, or gathered in a daily digest', '즉시 또는 일일 요약으로'],
        choices: [
          ['instant', 'at once', '즉시'],
          ['digest', 'in a digest', '요약'],
        ],
      }),
      text({
        name: ['quiet', '방해금지'],
        says: ['Quiet hours: 22:00-07:00', '방해 금지 시간: 22:00-07:00'],
        atMost: 20,
      }),
      zoneOption,
    ],
  }),
  isPrivate: true,
  answer: async (asked, options) => {
    const { desk, who, words, settings } = asked;
    const target = pickTarget(asked, options);
    if (isTrouble(target)) return explainTrouble(asked, target);
    const zone = readZone(options.getString('zone') ?? settings.zone);
    if (isTrouble(zone)) return explainTrouble(asked, zone);
    const typedQuiet = options.getString('quiet');
    const quiet = typedQuiet === null ? undefined : readQuietHours(typedQuiet, zone);
    if (isTrouble(quiet)) return explainTrouble(asked, quiet);
    const made = await addSubscription(desk, who, {
      ...given('government', options.getString('government')),
      ...given('topic', options.getString('topic')),
      ...given('region', options.getString('region')),
      ...given('roleId', options.getRole('role')?.id),
      ...given('direction', options.getString('direction') as 'up' | 'down' | null),
      ...given('quiet', quiet),
      floor: readSignal(options.getString('floor')),
      mode: options.getString('mode') === 'digest' ? 'digest' : 'instant',
      target,
      zone,
    });
    if (isTrouble(made)) return explainTrouble(asked, made);
    if (made.row.mode === 'digest') await ensureDigest(desk, who, target, zone);
    const warnings = warningsFor(asked, target, options.getRole('role')?.mentionable === false);
    const description = [presentSubscription(asked, made), ...warnings].join('\n');
    return {
      embeds: [{ title: words.subscription.made, color: deskColour, description }],
    };
  },
  complete: (asked, { name, value }, options) => {
    if (name === 'government') return completeGovernment(asked, value);
    if (name === 'region') return completeRegion(asked, value);
    if (name === 'zone') return Promise.resolve(completeZone(value));
    return completeTopic(asked, value, options.getString('government'));
  },
};

/** What would keep an alert from its readers, told while somebody is there to mend it. */
function warningsFor({ words, missingIn }: Asked, target: Target, isClosedRole: boolean): readonly string[] {
  if ('userId' in target) return [];
  const missing = missingIn(target.channelId);
  const barred = missing.filter((need) => need !== 'MentionEveryone');
  return [
    ...(barred.length > 0 ? [words.subscription.barred(`<#${target.channelId}>`, barred)] : []),
    ...(isClosedRole && missing.includes('MentionEveryone') ? [words.subscription.silentRole] : []),
  ].map((line) => `⚠ ${line}`);
}

/** Without a floor a desk hears everything but hearsay. */
function readSignal(typed: string | null): Signal {
  return signals.find((signal) => signal === typed) ?? 'considered';
}

/** A key that is left out where its option was not filled in. */
export function given<Key extends string, Value>(
  key: Key,
  value: Value | null | undefined,
): { readonly [K in Key]?: Value } {
  return value === null || value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value });
}
