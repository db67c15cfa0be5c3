import { watchingKo } from './watching-ko.ts';
import { quoteForeign } from '../../foreign-text.ts';
import type { CommandWords } from './command-words.ts';
import { probeKo, troubleKo } from './trouble-ko.ts';

const days = ['', '월요일', '화요일', '수요일', '목요일', '금요일', '토요일', '일요일'];

const channelNeeds = {
  ViewChannel: '채널 보기',
  SendMessages: '메시지 보내기',
  EmbedLinks: '링크 첨부',
  MentionEveryone: '@everyone, @here, 모든 역할 멘션하기',
} as const;

export const commandsKo: CommandWords = {
  trouble: troubleKo,
  probe: probeKo,
  failed: (reference) =>
    `처리 중 문제가 생겼고, 아무것도 바뀌지 않았습니다. 운영자는 로그에서 \`${reference}\`로 확인할 수 있습니다.`,
  page: (page, pages) => `${pages}쪽 중 ${page}쪽`,
  pageOnly: (page) => `${page}쪽`,
  pager: { back: '← 이전', on: '다음 →' },
  versionStatus: {
    standing: '기록됨',
    provisional: '잠정, 미확정',
    confirmed: '사람이 확정함',
    dismissed: '기각됨',
  },
  setBy: { config: '기본 설정', weathervane: 'Weathervane이 발견', user: (user) => `${user} 님이 설정` },
  verdict: {
    shift: '입장 변화',
    repeat: '반복',
    reaffirmation: '재확인',
    'walk-back': '철회',
    unrelated: '무관',
    unsure: '판단 보류',
  },
  reason: {
    moves: '기존 입장에서 벗어남',
    'known-already': '이미 알려진 변화',
    reaffirms: '기존 입장을 되풀이함',
    denies: '변화를 부인함',
    'other-speaker': '해당 정부가 아닌 다른 주체의 발언',
    speculation: '추측이며 당국자의 발언이 아님',
    historical: '과거의 일',
    routine: '기존 정책의 이행',
    'off-topic': '같은 단어, 다른 주제',
    boilerplate: '발언이 아닌 구독·안내 문구',
    'too-weak': '근거가 부족함',
    'other-language': '읽지 않는 언어',
    'no-proof': '변화를 증명하는 문구가 없음',
  },
  reviewed: { confirmed: '확정', corrected: '정정', dismissed: '변화 아님', 'no-shift': '변화 없음' },
  stance: { since: '시작', status: '상태', setBy: '기록', asOf: (day) => `${day} 기준` },
  picture: { onRecord: '기록된 입장', provisional: '아직 확정되지 않음', dismissed: '데스크가 기각함' },
  history: { heldSince: (position, day) => `${position}, ${day}부터` },
  compare: {
    subtitle: (count, day) => `${count}개 정부의 입장, ${day}`,
    since: (day) => `${day}부터`,
    nobody: (topic) => `그날 기준으로 ${topic}에 대한 기록이 없습니다. 더 늦은 날짜로 물어 보세요.`,
  },
  shifts: {
    none: '조건에 맞는 입장 변화가 아직 없습니다. 조건을 줄이거나 더 이른 날짜로 찾아 보세요. `/stance`는 기록된 입장을 알려 줍니다.',
    title: (count) => `입장 변화 ${count}건`,
  },
  search: {
    none: (words) => `${words}이(가) 들어 있는 글이 없습니다. 모든 단어가 있어야 하니 단어를 줄여 보세요.`,
    title: (words) => `검색: ${words}`,
  },
  why: {
    changed: {
      edited: (day) => `게시자가 내용을 바꿈(${day} 확인)`,
      vanished: (day) => `게시자가 내림(${day} 확인)`,
    },
    title: '판단 근거',
    unread: '이 서버의 관찰 항목과 겹치는 단어가 없어 읽지 않았습니다. `/watch list`로 확인하세요.',
    speaker: '발언자',
    decidedBy: (stage, confidence) => `-# 결정 단계: ${quoteForeign(stage, 40)} · 신뢰도 ${confidence}`,
  },
  government: {
    unwatched:
      '여기에서 관찰하는 주제가 없습니다. `/watch add`로 시작하거나 `/suggest topic`으로 제안하세요.',
    speaks: '대표 인물',
    names: '다른 이름',
    region: '지역',
  },
  subscription: {
    everything: '전체',
    floor: (signal) => `“${signal}” 이상`,
    direct: '나(다이렉트 메시지)',
    direction: { up: '상향만', down: '하향만' },
    inDigest: '요약으로 받기',
    pings: (role) => `${role} 호출`,
    quiet: (hours, zone) => `방해 금지 ${hours} ${zone}`,
    paused: (cause) => `⏸ 일시 중지: ${cause}`,
    madeIn: (server) => `${server} 서버에서`,
    made: '구독했습니다',
    barred: (channel, needs) =>
      `아직 ${channel}에 게시할 수 없습니다. 그곳에서 봇 역할에 ${needs.map((need) => `“${channelNeeds[need]}”`).join(', ')} 권한을 주세요.`,
    silentRole:
      '모두가 멘션할 수 없는 역할입니다. 역할 설정에서 멘션을 허용하거나 봇에 “모든 역할 멘션하기” 권한을 주어야 호출됩니다.',
    none: '아직 구독이 없습니다. `/subscribe`를 옵션 없이 쓰면 모든 알림이 이 채널로 옵니다.',
    title: (count) => `구독 ${count}개`,
    resume: '중지된 구독 다시 시작',
    ended: '구독을 끝냈습니다',
  },
  mute: {
    done: (place, what, until) =>
      `${until}까지 ${place}에 ${what} 알림을 보내지 않습니다. \`/mute lift: True\`로 해제합니다.`,
    lifted: (count, place) =>
      count === 0 ? `${place}에는 꺼진 알림이 없습니다.` : `${place}의 알림 끄기 ${count}건을 해제했습니다.`,
    howLong: '얼마 동안 끌까요?',
    hours: (hours) => (hours < 24 ? `${hours}시간` : `${hours / 24}일`),
  },
  ...watchingKo,
  digest: {
    made: '요약을 예약했습니다',
    next: (moment, ago) => `다음 ${moment} (${ago})`,
    none: '예약된 요약이 없습니다. `/digest schedule`로 예약하거나 `/digest now`로 바로 보세요.',
    title: (count) => `요약 ${count}개`,
    ended: '요약을 끝냈습니다',
    every: (weekday, hour, zone) =>
      `${weekday === null ? '평일' : `매주 ${days[weekday] ?? ''}`} ${hour} ${zone}`,
  },
  review: {
    none: '검토할 항목이 없습니다. 모두 처리되었습니다.',
    perhaps: (move) => `추정: ${move}`,
    waiting: (count) => `${count}건 대기 중`,
    movesTo: '이 발언으로 옮겨 간 입장…',
    noShift: '변화 없음',
    why: '근거',
    done: (name, position) =>
      position === undefined ? `기록했습니다: ${name} 변화 없음.` : `기록했습니다: ${name} → ${position}.`,
  },
  settings: {
    title: '이 서버의 설정',
    labels: { language: '게시 언어', zone: '시간대', pictures: '그림', reviewRole: '검토 권한' },
    languages: { auto: '서버 설정을 따름', en: '영어', ko: '한국어' },
    themes: { dark: '어두운 화면용', light: '밝은 화면용' },
    managersOnly: '서버를 관리하는 사람',
  },
  status: {
    title: '데스크 상태',
    watches: (count, own) => `관찰 ${count}개(직접 만든 것 ${own}개)`,
    items: (count) => `저장된 항목 ${count}건`,
    noPass: '아직 확인을 시작하지 않았습니다.',
    lastPass: (ago) => `마지막 확인 ${ago}`,
    waiting: (count) => (count === 0 ? '검토할 항목이 없습니다.' : `판단 보류 ${count}건: \`/review\``),
    subscriptions: '구독',
    sources: '출처',
    precision: '정밀도(이 서버의 결정 기준)',
    count: (count) => `모두 ${count}개`,
    paused: (place, cause) => `⏸ ${place}: ${cause}`,
    pausedCure: '고친 다음 `/subscriptions`에서 다시 시작하세요.',
    pending: (count) => `보낼 메시지 ${count}건`,
    sourcesWell: (well, all) => `${all}개 중 ${well}개 정상`,
    noReviews: '아직 결정한 알림이 없습니다. 알림 아래의 버튼으로 결정하세요.',
    decided: (confirmed, corrected, dismissed) => `확정 ${confirmed}, 정정 ${corrected}, 기각 ${dismissed}`,
  },
  decided: {
    confirmed: (name, position) => `기록했습니다: **${name}** → **${position}**(확정).`,
    corrected: (name, position) => `기록했습니다: **${name}** → **${position}**(정정).`,
    dismissed: (name) => `기록했습니다: **${name}** 변화 아님. 이전 입장이 다시 유지됩니다.`,
    correctTo: '올바른 입장은 무엇입니까?',
    onlyTwo:
      '이 주제에는 단계가 없습니다. 기존대로이거나 바뀐 것입니다. 바뀌지 않았다면 그 이유는 무엇입니까?',
    whyNot: '왜 입장 변화가 아닙니까?',
  },
  help: {
    what: '각국 정부의 발언을 지켜보고 마지막 입장을 기억했다가, 입장이 바뀌면 근거와 함께 알려 드립니다.',
    parts: [
      [
        '시작',
        '`/subscribe`로 이 채널에서 알림을 받습니다. `/digest schedule`은 요약을, `/settings`는 언어·시간대·검토 역할을 정합니다.',
      ],
      [
        '질문',
        '`/stance` 특정일의 입장 · `/history` 시간표 · `/compare` 정부 비교 · `/shifts` · `/why` · `/search` · `/government`',
      ],
      [
        '결정',
        '알림 아래 버튼: **확정**, **정정**, **변화 아님**. `/review`에는 판단이 보류된 항목이 있고, `/baseline`은 입장을 기록합니다. 결정은 이 서버에만 적용됩니다.',
      ],
      [
        '관찰',
        '`/watch add`로 만들고 `/watch test`로 시험합니다. `/source add`는 피드를 추가하고, `/suggest topic`은 누구나 쓸 수 있습니다.',
      ],
    ],
  },
};
