import type { Words } from './words.ts';

const paused = {
  'no-access': '채널을 볼 수 없습니다. 제 역할에 "채널 보기" 권한을 주세요',
  'no-permission':
    '채널에 글을 쓸 수 없습니다. 제 역할에 "메시지 보내기", "링크 첨부", "스레드에서 메시지 보내기" 권한을 주세요',
  'tag-required':
    '이 포럼은 태그가 필요합니다. `/subscribe`에서 태그를 지정하거나 포럼 설정에서 규칙을 해제하세요',
  'no-direct-messages':
    '다이렉트 메시지를 받지 않는 상태입니다. 함께 있는 서버의 개인정보 설정에서 허용해 주세요',
  refused: 'Discord가 제 메시지를 거부합니다. 채널에서 제 권한을 확인해 주세요',
} as const;

const sourceStates = {
  well: '다시 새 글을 전하고 있습니다',
  down: '응답하지 않습니다',
  empty: '항목 없이 응답합니다',
  'not-a-feed': '더 이상 피드가 아닙니다',
  silent: '평소보다 오래 새 글이 없습니다',
  moved: '주소가 영구히 바뀌어 새 주소에서 읽습니다',
  retired: '폐지되어 더 이상 확인하지 않습니다',
  blocked: '읽기를 거부합니다',
} as const;

export const ko: Words = {
  signal: { announced: '발표', considered: '검토', reported: '보도' },
  signalMeans: {
    announced: '정부가 직접 밝힌 내용',
    considered: '검토 단계이며 결정되지 않음',
    reported: '타인이 전한 내용이며 정부가 직접 밝히지 않음',
  },
  walkBack: '입장 철회',
  direction: (direction, count) => {
    const arrow = direction === 'up' ? '▲' : '▼';
    const far = count === undefined || count === 0 ? '' : `${count}단계 `;
    return `${arrow} ${far}${direction === 'up' ? '상향' : '하향'}`;
  },
  confidence: (level) =>
    `신뢰도 ${{ low: '낮음', moderate: '보통', high: '높음', 'very-high': '매우 높음' }[level]}`,
  speaker: {
    head: '정상',
    minister: '장관',
    spokesperson: '대변인',
    institution: '정부 기관',
    'unnamed-official': '익명의 당국자',
    sources: '익명의 소식통',
    foreign: '외국 당국자',
    opposition: '야당',
    domestic: '그 밖의 국내 인사',
    commentator: '논평가',
    outlet: '해당 매체',
  },
  life: { signal: '신호', corroborated: '교차 확인', confirmed: '확정', denied: '부인', expired: '만료' },
  review: (says, user, when) =>
    `${user} · ${{ confirmed: '확정함', corrected: '정정함', dismissed: '입장 변화가 아니라고 판단함' }[says]} · ${when}`,
  because: (reason) => `이유: ${reason}`,
  caveat: {
    'second-reader-unavailable': '보조 판독기를 사용할 수 없어 내장 판독기가 단독으로 판단했습니다.',
  },
  onRecord: '기존에 기록된 입장',
  since: (when) => `${when} 이후`,
  ladder: '입장 단계',
  implied: {
    'as-stated': { label: '기존대로', says: '기록된 정책이 유지됨' },
    changed: { label: '바뀜', says: '기록된 정책이 바뀜' },
  },
  heldUntilNow: '이전',
  heldNow: '현재',
  trigger: '계기',
  condition: '조건',
  toldBy: (publishers) => (publishers === 1 ? '보도 매체 1곳' : `독립 매체 ${publishers}곳이 보도`),
  more: (count) => `외 ${count}건`,
  evidence: { first: '첫 보도', repeat: '추가 보도', denial: '부인' },
  lifeTurned: {
    signal: '다시 열림: 아직 확정되지 않은 신호입니다.',
    corroborated: '교차 확인: 독립된 두 번째 매체가 보도했습니다.',
    confirmed: '확정되었습니다.',
    denied: '부인: 기록된 입장이 그대로 유지됩니다.',
    expired: '만료: 이후 추가 소식이 없었습니다.',
  },
  button: { confirm: '확정', correct: '정정…', dismiss: '변화 아님…', why: '근거', mute: '알림 끄기' },
  digest: {
    title: (every) => (every === 'day' ? '오늘의 정책 동향' : '주간 정책 동향'),
    period: (from, to) => `${from} ~ ${to}`,
    moved: '달라진 입장',
    topStory: '주요 소식',
    reaffirmed: '재확인된 입장',
    unsure: '판단 보류: 사람의 확인 필요',
    waiting: (count) => `${count}건 대기 중: \`/review\`에서 판단할 수 있습니다.`,
    quiet: '이 채널이 구독하는 사안에는 변화가 없었습니다.',
  },
  pauseCause: paused,
  notice: {
    paused: (channel, cause) =>
      `${channel} 구독을 일시 중지했습니다. ${paused[cause]}. 그런 다음 \`/subscriptions\`에서 다시 시작하세요.`,
    source: (source, state, since) =>
      `출처 ${source}: ${sourceStates[state]} (${since}부터). 자세한 내용은 \`/source health\`를 보세요.`,
  },
};
