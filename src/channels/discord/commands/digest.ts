import { cancelDigest, digestOf, ownDigests, scheduleDigest, scheduleOf } from '../../../desk/digests.ts';
import { guildWatches, pickGovernment, pickTopic } from '../../../desk/guild-watches.ts';
import { nextDue } from '../../../desk/digest-schedule.ts';
import { readZone } from '../../../desk/quiet-hours.ts';
import type { DigestRow } from '../../../desk/digests.ts';
import { suggestNames } from '../../../desk/find-name.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import { quoteForeign } from '../foreign-text.ts';
import { limits } from '../limits.ts';
import { ago, moment } from '../markdown.ts';
import { renderDigest } from '../render-digest.ts';
import type { Answer, Asked, Command, Options } from './command.ts';
import { choicesOf, completeGovernment, completeTopic, completeZone } from './complete.ts';
import {
  channel,
  choice,
  governmentOption,
  slashCommand,
  subcommand,
  text,
  topicOption,
  whole,
  yesNo,
  zoneOption,
} from './define.ts';
import { explainTrouble, note } from './explain-trouble.ts';
import { pickTarget } from './pick-target.ts';
import { pauseCause } from './present-subscription.ts';
import { deskColour } from './present-stance.ts';
import { given } from './subscribe.ts';

const day = 86_400_000;

export const digest: Command = {
  definition: slashCommand({
    name: ['digest', '요약'],
    says: ['One message about a day or a week', '하루 또는 한 주의 요약'],
    inDirect: true,
    options: [
      subcommand({
        name: ['now', '지금'],
        says: ['What the last days brought', '최근 며칠의 요약'],
        options: [
          whole({
            name: ['days', '일수'],
            says: ['How far back; 1 by default', '과거 일수(기본 1)'],
            from: 1,
            to: 31,
          }),
          governmentOption(false),
          topicOption(false),
        ],
      }),
      subcommand({
        name: ['schedule', '예약'],
        says: ['A digest on business days or weekly', '평일 또는 매주 요약 받기'],
        options: [
          choice({
            name: ['every', '주기'],
            says: ['How often', '주기'],
            required: true,
            choices: [
              ['business-days', 'on business days', '평일마다'],
              ['1', 'on Mondays', '매주 월요일'],
              ['2', 'on Tuesdays', '매주 화요일'],
              ['3', 'on Wednesdays', '매주 수요일'],
              ['4', 'on Thursdays', '매주 목요일'],
              ['5', 'on Fridays', '매주 금요일'],
              ['6', 'on Saturdays', '매주 토요일'],
              ['7', 'on Sundays', '매주 일요일'],
            ],
          }),
          whole({
            name: ['hour', '시'],
            says: ['Hour of the day, 0 to 23', '시각(0–23)'],
            required: true,
            from: 0,
            to: 23,
          }),
          zoneOption,
          governmentOption(false),
          topicOption(false),
          channel({
            name: ['channel', '채널'],
            says: ['Where to post; this channel by default', '게시할 채널(기본: 현재 채널)'],
          }),
          yesNo({
            name: ['direct', '개인'],
            says: ['To you alone, by direct message', '나에게만 다이렉트 메시지로'],
          }),
        ],
      }),
      subcommand({ name: ['list', '목록'], says: ['The digests that are scheduled', '예약된 요약 목록'] }),
      subcommand({
        name: ['stop', '중지'],
        says: ['End a scheduled digest', '예약된 요약 중지'],
        options: [
          text({
            name: ['which', '요약'],
            says: ['The digest to end', '중지할 요약'],
            required: true,
            completes: true,
          }),
        ],
      }),
    ],
  }),
  isPrivate: true,
  answer: (asked, options) => {
    switch (options.getSubcommand()) {
      case 'now':
        return digestNow(asked, options);
      case 'schedule':
        return schedule(asked, options);
      case 'stop':
        return stop(asked, options.getString('which', true));
      default:
        return list(asked);
    }
  },
  complete: async (asked, { name, value }, options) => {
    if (name === 'government') return completeGovernment(asked, value);
    if (name === 'zone') return completeZone(value);
    if (name === 'topic') return completeTopic(asked, value, options.getString('government'));
    const rows = await ownDigests(asked.desk, asked.who);
    const named = rows.map(async (row) => ({ id: row.id, name: await describeDigest(asked, row) }));
    return choicesOf(suggestNames(value, await Promise.all(named), limits.choices));
  },
};

async function digestNow(asked: Asked, options: Options): Promise<Answer> {
  const { desk, who } = asked;
  const known = await narrowed(asked, options);
  if (isTrouble(known)) return explainTrouble(asked, known);
  const days = options.getInteger('days') ?? 1;
  const scope = {
    guild_id: who.guildId ?? null,
    channel_id: null,
    user_id: null,
    cadence: days > 3 ? 'weekly' : 'business-days',
    ...known,
  } as const;
  const view = await digestOf(desk, scope, desk.now() - days * day, desk.now());
  const { embeds } = renderDigest(view, asked.language);
  return embeds === undefined ? {} : { embeds };
}

async function narrowed(asked: Asked, options: Options) {
  const known = await guildWatches(asked.desk, asked.who.guildId);
  const typed = { government: options.getString('government'), topic: options.getString('topic') };
  const government = typed.government === null ? undefined : pickGovernment(typed.government, known);
  if (isTrouble(government)) return government;
  const topic = typed.topic === null ? undefined : pickTopic(typed.topic, known);
  if (isTrouble(topic)) return topic;
  return { government_id: government?.id ?? null, topic_id: topic?.id ?? null };
}

async function schedule(asked: Asked, options: Options): Promise<Answer> {
  const { desk, who, words, settings } = asked;
  const target = pickTarget(asked, options);
  if (isTrouble(target)) return explainTrouble(asked, target);
  const zone = readZone(options.getString('zone') ?? settings.zone);
  if (isTrouble(zone)) return explainTrouble(asked, zone);
  const every = options.getString('every', true);
  const made = await scheduleDigest(desk, who, {
    target,
    schedule: {
      cadence: every === 'business-days' ? 'business-days' : 'weekly',
      weekday: every === 'business-days' ? 1 : Number(every),
      hour: options.getInteger('hour', true),
      zone,
    },
    ...given('government', options.getString('government')),
    ...given('topic', options.getString('topic')),
  });
  if (isTrouble(made)) return explainTrouble(asked, made);
  return {
    embeds: [
      {
        title: words.digest.made,
        color: deskColour,
        description: `${await presentDigest(asked, made.row)}\n${words.digest.next(moment(made.next), ago(made.next))}`,
      },
    ],
  };
}

async function list(asked: Asked): Promise<Answer> {
  const { desk, who, words } = asked;
  const rows = await ownDigests(desk, who);
  if (rows.length === 0) return note(words.digest.none);
  const lines = rows.map(async (row) => {
    const next = nextDue(scheduleOf(row), desk.now());
    const when =
      row.state === 'paused'
        ? words.subscription.paused(pauseCause(asked, row))
        : words.digest.next(moment(next), ago(next));
    return `${await presentDigest(asked, row)} · ${when}`;
  });
  return {
    embeds: [
      {
        title: words.digest.title(rows.length),
        color: deskColour,
        description: (await Promise.all(lines)).join('\n'),
      },
    ],
  };
}

async function stop(asked: Asked, id: string): Promise<Answer> {
  const ended = await cancelDigest(asked.desk, asked.who, id, asked.mayConfigure);
  if (isTrouble(ended)) return explainTrouble(asked, ended);
  return note(await presentDigest(asked, ended), asked.words.digest.ended);
}

async function presentDigest(asked: Asked, row: DigestRow): Promise<string> {
  const place = row.channel_id === null ? asked.words.subscription.direct : `<#${row.channel_id}>`;
  return `${place}: **${quoteForeign(await describeDigest(asked, row), 300)}**`;
}

/** When it comes and what it is about, by the names of the guild that it was made in. */
async function describeDigest({ desk, words }: Asked, row: DigestRow): Promise<string> {
  const { governments, topics } = await guildWatches(desk, row.guild_id ?? undefined);
  const nameOf = (id: string | null, named: readonly { readonly id: string; readonly name: string }[]) =>
    id === null ? [] : [named.find((each) => each.id === id)?.name ?? id];
  const about = [...nameOf(row.government_id, governments), ...nameOf(row.topic_id, topics)];
  const when = words.digest.every(row.weekday, `${String(row.hour).padStart(2, '0')}:00`, row.zone);
  return [when, ...about].join(' · ');
}
