import type { Words } from './words.ts';

const steps = ['', 'one step', 'two steps', 'three steps', 'four steps'];

const paused = {
  'no-access': 'I cannot see the channel. Give my role "View Channel" there',
  'no-permission':
    'I may not write there. Give my role "Send Messages", "Embed Links" and "Send Messages in Threads"',
  'tag-required': 'its posts need a tag. Name one in `/subscribe`, or lift the rule in the forum’s settings',
  'no-direct-messages':
    'you do not take direct messages. Allow them in the privacy settings of a server we share',
  refused: 'Discord refuses my messages there. Check what I may do in the channel',
} as const;

const sourceStates = {
  well: 'answers again with new entries',
  down: 'does not answer',
  empty: 'answers without any entry',
  'not-a-feed': 'no longer answers with a feed',
  silent: 'has been silent for longer than it ever was',
  moved: 'has moved for good, and is read at its new address',
  retired: 'says that it is gone for good, and is asked no more',
  blocked: 'refuses to let itself be read',
} as const;

export const en: Words = {
  signal: { announced: 'Announced', considered: 'Considered', reported: 'Reported' },
  signalMeans: {
    announced: 'said or done in the government’s own name',
    considered: 'under consideration, not decided',
    reported: 'told by others, not said by the government itself',
  },
  walkBack: 'Walk-back',
  direction: (direction, count) => {
    const arrow = direction === 'up' ? '▲' : '▼';
    const far = count === undefined || count === 0 ? '' : `${steps[count] ?? `${count} steps`} `;
    return `${arrow} ${far}${direction === 'up' ? 'up' : 'down'}`;
  },
  confidence: (level) =>
    `${{ low: 'low', moderate: 'moderate', high: 'high', 'very-high': 'very high' }[level]} confidence`,
  speaker: {
    head: 'head of government or state',
    minister: 'minister',
    spokesperson: 'spokesperson',
    institution: 'institution of the government',
    'unnamed-official': 'unnamed official',
    sources: 'unnamed sources',
    foreign: 'foreign official',
    opposition: 'opposition',
    domestic: 'other domestic voice',
    commentator: 'commentator',
    outlet: 'the outlet itself',
  },
  life: {
    signal: 'signal',
    corroborated: 'corroborated',
    confirmed: 'confirmed',
    denied: 'denied',
    expired: 'expired',
  },
  review: (says, user, when) =>
    `${{ confirmed: 'Confirmed', corrected: 'Corrected', dismissed: 'Not a shift, says' }[says]}${says === 'dismissed' ? '' : ' by'} ${user} ${when}`,
  because: (reason) => `Reason: ${reason}`,
  caveat: {
    'second-reader-unavailable': 'The second reader could not be asked: the built-in reader decided alone.',
  },
  onRecord: 'On record until now',
  since: (when) => `since ${when}`,
  ladder: 'Ladder',
  implied: {
    'as-stated': { label: 'as stated', says: 'The policy on record stands' },
    changed: { label: 'changed', says: 'The policy on record is changed' },
  },
  heldUntilNow: 'until now',
  heldNow: 'now',
  trigger: 'Trigger',
  condition: 'Condition',
  toldBy: (publishers) =>
    publishers === 1 ? 'Told by one publisher' : `Told by ${publishers} independent publishers`,
  more: (count) => `and ${count} more`,
  evidence: { first: 'First told', repeat: 'Also told', denial: 'Denied' },
  lifeTurned: {
    signal: 'Open again: a signal, not settled.',
    corroborated: 'Corroborated: a second, independent publisher tells it.',
    confirmed: 'Confirmed.',
    denied: 'Denied: the position on record stands as before.',
    expired: 'Expired: nothing more was heard of it.',
  },
  button: { confirm: 'Confirm', correct: 'Correct…', dismiss: 'Not a shift…', why: 'Why?', mute: 'Mute' },
  digest: {
    title: (every) => (every === 'day' ? 'The day in policy' : 'The week in policy'),
    period: (from, to) => `${from} to ${to}`,
    moved: 'What moved',
    topStory: 'Top story',
    reaffirmed: 'Reaffirmed',
    unsure: 'Unsure: wants a person',
    waiting: (count) => `${count} waiting: decide with \`/review\`.`,
    quiet: 'Nothing moved on what this channel follows.',
  },
  pauseCause: paused,
  notice: {
    paused: (channel, cause) =>
      `I paused the subscription of ${channel}: ${paused[cause]}, then resume it with \`/subscriptions\`.`,
    source: (source, state, since) =>
      `The source ${source} ${sourceStates[state]} (since ${since}). \`/source health\` shows more.`,
  },
};
