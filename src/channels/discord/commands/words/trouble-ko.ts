import { quoteForeign } from '../../foreign-text.ts';
import { flawKo } from './flaw-ko.ts';
import type { CommandWords } from './command-words.ts';

const typed = (text: string): string => `“${quoteForeign(text, 100)}”`;
const like = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` 혹시 ${names.map((name) => quoteForeign(name, 80)).join(', ')}?`;
const listed = (names: readonly string[]): string =>
  names
    .slice(0, 10)
    .map((name) => quoteForeign(name, 80))
    .join(', ');
const kept = {
  subscriptions: '구독',
  watches: '관찰',
  sources: '출처',
  digests: '요약',
  suggestions: '대기 중인 제안',
} as const;

export const probeKo: CommandWords['probe'] = {
  well: (title, entries) => `**${title}**: 항목 ${entries}건이 있는 피드`,
  'no-answer':
    '이 주소에서 피드를 가져올 수 없습니다. 공개된 RSS 또는 Atom 피드의 http(s) 주소를 입력하고 브라우저에서 열리는지 확인하세요.',
  busy: '지금은 서버가 응답할 수 없습니다. 나중에 다시 시도하세요.',
  'not-a-feed': '응답은 있지만 피드가 아닙니다. 페이지에서 RSS 또는 Atom 주소를 찾아 보세요.',
  'too-large': '피드로 읽기에는 너무 큽니다.',
  empty: '항목이 없는 피드입니다. 나중에 다시 시도하세요.',
  gone: '이 주소의 피드는 더 이상 없습니다. 새 주소를 찾아 보세요.',
};

/** What went wrong, and what to do about it. */
export const troubleKo: CommandWords['trouble'] = {
  'unknown-government': (t) =>
    `${typed(t.typed)}(이)라는 정부를 찾을 수 없습니다.${like(t.like)} 몇 글자를 입력하고 제시된 이름 중에서 고르세요.`,
  'unknown-topic': (t) =>
    `${typed(t.typed)} 주제는 여기에서 관찰하지 않습니다.${like(t.like)} \`/watch list\`로 모두 볼 수 있고, \`/suggest topic\`으로 제안할 수 있습니다.`,
  'unknown-region': (t) => `${typed(t.typed)} 지역을 찾을 수 없습니다.${like(t.like)}`,
  'unknown-watch': (t) =>
    `${typed(t.typed)} 관찰 항목이 없습니다.${like(t.like)} \`/watch list\`로 모두 볼 수 있습니다.`,
  'not-watched': (t) =>
    [
      `${quoteForeign(t.topic, 80)}에 대한 ${quoteForeign(t.government, 80)}의 입장은 관찰하지 않습니다.`,
      t.governments.length === 0 ? '' : `이 주제에서 관찰 중인 정부: ${listed(t.governments)}`,
      t.topics.length === 0 ? '' : `이 정부에 대해 관찰 중인 주제: ${listed(t.topics)}`,
      '`/watch add`로 관찰을 시작하거나 `/suggest topic`으로 제안하세요.',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  'nothing-on-record': (t) =>
    `그날 기준으로 ${quoteForeign(t.topic, 80)}에 대한 ${quoteForeign(t.government, 80)}의 기록이 없습니다. 더 늦은 날짜로 묻거나 \`/baseline set\`으로 기록하세요.`,
  'bad-date': (t) => `${typed(t.typed)} 날짜를 읽을 수 없습니다. 2024-10-21 또는 “어제”처럼 적어 주세요.`,
  'bad-link': (t) => `${typed(t.typed)}은(는) 웹 주소가 아닙니다. https://로 시작하고 빈칸이 없어야 합니다.`,
  'bad-zone': (t) =>
    `${typed(t.typed)} 시간대를 찾을 수 없습니다.${like(t.like)} 입력하면서 Asia/Seoul처럼 고르세요.`,
  'bad-quiet-hours': (t) =>
    `방해 금지 시간 ${typed(t.typed)}을(를) 읽을 수 없습니다. 22:00-07:00처럼 적어 주세요.`,
  'unknown-position': (t) =>
    `${typed(t.typed)}은(는) 이 주제의 단계가 아닙니다. 가능한 단계: ${listed(t.like)}`,
  'same-position': (t) => `${quoteForeign(t.position, 80)}은(는) 이미 기록되어 있습니다.`,
  'needs-guild': () => '이 결정은 다이렉트 메시지가 아니라 서버에서 합니다. 알림이 게시된 곳에서 진행하세요.',
  'not-allowed': () =>
    '여기에서는 권한이 없습니다. “서버 관리하기” 권한이 있는 사람에게 요청하세요. 검토 권한은 `/settings`에서 역할로 정할 수 있고, 본인에게 받으려면 `direct: True`를 쓰세요.',
  gone: (t) =>
    ({
      shift: '해당 입장 변화를 찾을 수 없습니다. `/shifts`로 목록을 보세요.',
      item: '해당 항목을 찾을 수 없습니다. `/search`에서 더 적은 단어로 찾아 보세요.',
      draft: '초안이 없습니다. 저장 또는 취소되었거나 일주일이 지났습니다. `/watch add`로 다시 시작하세요.',
      subscription: '그런 구독이 없습니다. `/subscriptions`로 목록을 보세요.',
      digest: '그런 요약이 없습니다. `/digest list`로 목록을 보세요.',
      suggestion: '이미 처리된 제안입니다.',
    })[t.what],
  'decided-already': (t) => `<@${t.userId}> 님이 <t:${Math.floor(t.at / 1000)}:R> 같은 결정을 했습니다.`,
  'bad-watch': (t) =>
    `아직 관찰을 만들 수 없습니다.\n${t.flaws.map((flaw) => `- ${flawKo[flaw.code](flaw)}`).join('\n')}\n입력한 내용이 아래에 있습니다. 고쳐서 다시 보내 주세요.`,
  'configured-watch': (t) =>
    `${typed(t.watch)}은(는) 모든 서버가 공유하는 관찰이라 삭제할 수 없습니다. \`/mute\`로 이 서버에서 끌 수 있습니다.`,
  'configured-source': (t) =>
    `${quoteForeign(t.source, 80)}은(는) 모든 서버가 공유하는 출처라 삭제할 수 없습니다.`,
  'known-source': (t) => `이미 ${quoteForeign(t.source, 80)}(으)로 읽고 있는 주소입니다.`,
  'unknown-source': (t) =>
    `${typed(t.typed)} 출처가 없습니다.${like(t.like)} \`/source list\`로 모두 볼 수 있습니다.`,
  'bad-source': (t) => probeKo[t.code],
  'too-many': (t) => `${kept[t.what]}은(는) 최대 ${t.most}개입니다. 필요 없는 것을 지우거나 처리해 주세요.`,
};
