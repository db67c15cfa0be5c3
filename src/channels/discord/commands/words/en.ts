import { watchingEn } from './watching-en.ts';
import { quoteForeign } from '../../foreign-text.ts';
import { things } from './things.ts';
import type { CommandWords } from './command-words.ts';
import { probeEn, troubleEn } from './trouble-en.ts';

const days = ['', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
const channelNeeds = {
  ViewChannel: 'View Channel',
  SendMessages: 'Send Messages',
  EmbedLinks: 'Embed Links',
  MentionEveryone: 'Mention @everyone, @here and All Roles',
} as const;

export const commandsEn: CommandWords = {
  trouble: troubleEn,
  probe: probeEn,
  failed: (reference) =>
    `That went wrong on my side, and nothing was changed. The operator finds it in the log under \`${reference}\`.`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  pageOnly: (page) => `Page ${page}`,
  pager: { back: '← Previous', on: 'Next →' },
  versionStatus: {
    standing: 'on record',
    provisional: 'provisional, not confirmed',
    confirmed: 'confirmed by a person',
    dismissed: 'dismissed',
  },
  setBy: {
    config: 'from the configuration',
    weathervane: 'found by Weathervane',
    user: (user) => `set by ${user}`,
  },
  verdict: {
    shift: 'Shift',
    repeat: 'Repeat',
    reaffirmation: 'Reaffirmation',
    'walk-back': 'Walk-back',
    unrelated: 'Unrelated',
    unsure: 'Unsure',
  },
  reason: {
    moves: 'it moves away from the position held',
    'known-already': 'this move was known already',
    reaffirms: 'it restates the position held',
    denies: 'it denies a change',
    'other-speaker': 'somebody else says it, not this government',
    speculation: 'it guesses, no official says so',
    historical: 'it tells of the past',
    routine: 'it carries out the policy there is',
    'off-topic': 'the same words on another subject',
    boilerplate: 'it is no statement: subscription or page text',
    'too-weak': 'too little speaks for it',
    'other-language': 'a language that is not read',
    'no-proof': 'no words of it prove the move',
  },
  reviewed: {
    confirmed: 'confirmed',
    corrected: 'corrected',
    dismissed: 'not a shift',
    'no-shift': 'no shift',
  },
  stance: { since: 'Since', status: 'Standing', setBy: 'Set', asOf: (day) => `As of ${day}` },
  picture: {
    onRecord: 'position on record',
    provisional: 'not yet confirmed',
    dismissed: 'dismissed by the desk',
  },
  history: { heldSince: (position, day) => `${position}, since ${day}` },
  compare: {
    subtitle: (count, day) => `${things(count, 'government', 'governments')} on one ladder, ${day}`,
    since: (day) => `since ${day}`,
    nobody: (topic) => `Nobody is on record on ${topic} as of that day. Ask for a later day.`,
  },
  shifts: {
    none: 'No shift was told yet that fits. Ask for fewer limits or an earlier day; `/stance` tells what is on record.',
    title: (count) => things(count, 'shift', 'shifts'),
  },
  search: {
    none: (words) => `Nothing holds ${words}. Try fewer words, or one of them alone; every word must occur.`,
    title: (words) => `Search: ${words}`,
  },
  why: {
    changed: {
      edited: (day) => `Its publisher changed it, found ${day}`,
      vanished: (day) => `Its publisher took it away, found ${day}`,
    },
    title: 'Why?',
    unread:
      'No watch of this server was near enough to read it: none of their words occur. `/watch list` shows them.',
    speaker: 'Speaker',
    decidedBy: (stage, confidence) => `-# decided by: ${quoteForeign(stage, 40)} · confidence ${confidence}`,
  },
  government: {
    unwatched:
      'It is not watched on anything here. `/watch add` begins a watch; `/suggest topic` asks for one.',
    speaks: 'Who speaks for it',
    names: 'Also called',
    region: 'Region',
  },
  subscription: {
    everything: 'everything',
    floor: (signal) => `from “${signal}” up`,
    direct: 'you, by direct message',
    direction: { up: 'moves up only', down: 'moves down only' },
    inDigest: 'gathered in a digest',
    pings: (role) => `pings ${role}`,
    quiet: (hours, zone) => `quiet ${hours} ${zone}`,
    paused: (cause) => `⏸ paused: ${cause}`,
    madeIn: (server) => `made in ${server}`,
    made: 'Subscribed',
    barred: (channel, needs) =>
      `I may not post in ${channel} yet: give my role ${needs.map((need) => `“${channelNeeds[need]}”`).join(', ')} there.`,
    silentRole:
      'Not everyone may mention this role: allow it in the role’s settings, or give me the permission “Mention @everyone, @here and All Roles”, or nobody is called.',
    none: 'There is no subscription yet. `/subscribe` makes one: alone, without options, it brings everything to this channel.',
    title: (count) => things(count, 'subscription', 'subscriptions'),
    resume: 'Resume a paused subscription',
    ended: 'Unsubscribed',
  },
  mute: {
    done: (place, what, until) =>
      `No alerts on ${what} for ${place} until ${until}. \`/mute lift: True\` ends it.`,
    lifted: (count, place) =>
      count === 0
        ? `Nothing was muted for ${place}.`
        : `Lifted ${things(count, 'mute', 'mutes')} for ${place}.`,
    howLong: 'For how long?',
    hours: (hours) => (hours < 24 ? `${hours} hours` : things(hours / 24, 'day', 'days')),
  },
  ...watchingEn,
  digest: {
    made: 'Digest scheduled',
    next: (moment, ago) => `next ${moment} (${ago})`,
    none: 'No digest is scheduled. `/digest schedule` sets one up; `/digest now` shows the last day at once.',
    title: (count) => things(count, 'digest', 'digests'),
    ended: 'Digest ended',
    every: (weekday, hour, zone) =>
      `${weekday === null ? 'business days' : (days[weekday] ?? '')} at ${hour} ${zone}`,
  },
  review: {
    none: 'Nothing waits for you: every unsure reading has been decided on.',
    perhaps: (move) => `Perhaps: ${move}`,
    waiting: (count) => `${count} waiting`,
    movesTo: 'It moves the government to…',
    noShift: 'No shift',
    why: 'Why?',
    done: (name, position) =>
      position === undefined ? `Recorded: no shift of ${name}.` : `Recorded: ${name} moved to ${position}.`,
  },
  settings: {
    title: 'Settings of this server',
    labels: {
      language: 'Language of posts',
      zone: 'Time zone',
      pictures: 'Pictures',
      reviewRole: 'Who reviews',
    },
    languages: { auto: 'as the server is set in Discord', en: 'English', ko: 'Korean' },
    themes: { dark: 'for a dark Discord', light: 'for a light Discord' },
    managersOnly: 'those who manage the server',
  },
  status: {
    title: 'The desk',
    watches: (count, own) => `${things(count, 'watch', 'watches')}, ${own} of your own`,
    items: (count) => `${things(count, 'item', 'items')} stored so far`,
    noPass: 'No pass has been made yet.',
    lastPass: (ago) => `Last pass ${ago}`,
    waiting: (count) => (count === 0 ? 'Nothing waits for review.' : `${count} unsure, for \`/review\``),
    subscriptions: 'Subscriptions',
    sources: 'Sources',
    precision: 'Precision, by your own decisions',
    count: (count) => `${count} in all`,
    paused: (place, cause) => `⏸ ${place}: ${cause}`,
    pausedCure: 'Once that is mended, resume them in `/subscriptions`.',
    pending: (count) => `${count} messages wait to be sent`,
    sourcesWell: (well, all) => `${well} of ${all} are well`,
    noReviews: 'No alert has been decided on yet. The buttons below an alert do it.',
    decided: (confirmed, corrected, dismissed) =>
      `${confirmed} confirmed, ${corrected} corrected, ${dismissed} dismissed`,
  },
  decided: {
    confirmed: (name, position) => `Recorded: **${name}** stands at **${position}**, confirmed.`,
    corrected: (name, position) => `Recorded: **${name}** stands at **${position}**, corrected.`,
    dismissed: (name) => `Recorded: no shift of **${name}**. The position from before stands again.`,
    correctTo: 'Which position is right?',
    onlyTwo:
      'This topic has no ladder: the policy is as stated, or it is changed. If it is not changed, why is it no shift?',
    whyNot: 'Why is it no shift?',
  },
  help: {
    what: 'I watch what governments say, remember what each of them last stood for, and tell you when one of them turns, with the proof.',
    parts: [
      [
        'Begin',
        '`/subscribe` brings alerts to this channel. `/digest schedule` gathers them. `/settings` sets language, time zone and who reviews.',
      ],
      [
        'Ask',
        '`/stance` what is on record, on any day · `/history` with a timeline · `/compare` all governments on one ladder · `/shifts` · `/why` · `/search` · `/government`',
      ],
      [
        'Decide',
        'The buttons below an alert: **Confirm**, **Correct**, **Not a shift**. `/review` holds what was unsure. `/baseline` puts a position on record. What you decide counts for this server alone.',
      ],
      [
        'Watch',
        '`/watch add` with a form; `/watch test` shows what it would have alerted on. `/source add` reads another feed. `/suggest topic` is for everybody.',
      ],
    ],
  },
};
