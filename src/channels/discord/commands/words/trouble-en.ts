import { quoteForeign } from '../../foreign-text.ts';
import { flawEn } from './flaw-en.ts';
import { things } from './things.ts';
import type { CommandWords } from './command-words.ts';

const typed = (text: string): string => `“${quoteForeign(text, 100)}”`;
const like = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` Did you mean ${names.map((name) => quoteForeign(name, 80)).join(', ')}?`;
const listed = (names: readonly string[]): string =>
  names
    .slice(0, 10)
    .map((name) => quoteForeign(name, 80))
    .join(', ');
export const probeEn: CommandWords['probe'] = {
  well: (title, entries) => `**${title}**: a feed with ${things(entries, 'entry', 'entries')}`,
  'no-answer':
    'No feed could be fetched from this address. Give the public http or https address of an RSS or Atom feed, and look whether it opens in a browser.',
  busy: 'The server has no answer just now. Try again later.',
  'not-a-feed':
    'There is an answer, but it is no feed. Look for the address of the RSS or Atom feed on the page.',
  'too-large': 'The answer is too large for a feed.',
  empty: 'It is a feed without entries. Try again when it has some.',
  gone: 'The server says that there is no feed at this address any more. Look for its new address.',
};

/** What went wrong, and what to do about it. */
export const troubleEn: CommandWords['trouble'] = {
  'unknown-government': (t) =>
    `I know no government ${typed(t.typed)}.${like(t.like)} Type a few letters and pick one of the names offered.`,
  'unknown-topic': (t) =>
    `No topic ${typed(t.typed)} is watched here.${like(t.like)} \`/watch list\` shows all; \`/suggest topic\` asks for another.`,
  'unknown-region': (t) => `I know no region ${typed(t.typed)}.${like(t.like)}`,
  'unknown-watch': (t) =>
    `No watch ${typed(t.typed)} is kept here.${like(t.like)} \`/watch list\` shows all.`,
  'not-watched': (t) =>
    [
      `${quoteForeign(t.government, 80)} is not watched on ${quoteForeign(t.topic, 80)}.`,
      t.governments.length === 0 ? '' : `Watched on it: ${listed(t.governments)}.`,
      t.topics.length === 0 ? '' : `It is watched on: ${listed(t.topics)}.`,
      '`/watch add` begins a watch; `/suggest topic` asks the desk for one.',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  'nothing-on-record': (t) =>
    `Nothing is on record for ${quoteForeign(t.government, 80)} on ${quoteForeign(t.topic, 80)} as of that day. Ask for a later day, or put it on record with \`/baseline set\`.`,
  'bad-date': (t) => `I cannot read the day ${typed(t.typed)}. Write it as 2024-10-21, or “yesterday”.`,
  'bad-link': (t) => `${typed(t.typed)} is no web address. It begins with https:// and has no blanks.`,
  'bad-zone': (t) =>
    `I know no time zone ${typed(t.typed)}.${like(t.like)} Pick one as you type, such as Asia/Seoul.`,
  'bad-quiet-hours': (t) => `I cannot read the quiet hours ${typed(t.typed)}. Write them as 22:00-07:00.`,
  'unknown-position': (t) => `${typed(t.typed)} is no position of this topic. It has: ${listed(t.like)}.`,
  'same-position': (t) => `${quoteForeign(t.position, 80)} is on record already.`,
  'needs-guild': () =>
    'This is decided in a server, not in a direct message: do it where the alert was posted.',
  'not-allowed': () =>
    'You may not do this here. Ask somebody with “Manage Server”; for decisions, `/settings` can name a review role. `direct: True` works for yourself.',
  gone: (t) =>
    ({
      shift: 'That shift is not here any more. `/shifts` lists those that are.',
      item: 'I find no such item. `/search` looks for words; try fewer of them.',
      draft:
        'That draft is gone: it was saved, discarded, or older than a week. Begin again with `/watch add`.',
      subscription: 'There is no such subscription. `/subscriptions` lists those that are.',
      digest: 'There is no such digest. `/digest list` shows those that are.',
      suggestion: 'That suggestion has been decided already.',
    })[t.what],
  'decided-already': (t) => `<@${t.userId}> decided the same <t:${Math.floor(t.at / 1000)}:R>.`,
  'bad-watch': (t) =>
    `The watch cannot be made yet:\n${t.flaws.map((flaw) => `- ${flawEn[flaw.code](flaw)}`).join('\n')}\nWhat you typed is below, to copy: mend it and send it again.`,
  'configured-watch': (t) =>
    `${typed(t.watch)} is watched for every server and cannot be removed from this one. \`/mute\` silences it here.`,
  'configured-source': (t) =>
    `${quoteForeign(t.source, 80)} is read for every server and cannot be removed from this one.`,
  'known-source': (t) => `That address is read already, as ${quoteForeign(t.source, 80)}.`,
  'unknown-source': (t) =>
    `No source ${typed(t.typed)} is read here.${like(t.like)} \`/source list\` shows all.`,
  'bad-source': (t) => probeEn[t.code],
  'too-many': (t) =>
    `There are ${t.most} ${t.what} already, the most that are kept. Remove or settle one that is not needed any more.`,
};
