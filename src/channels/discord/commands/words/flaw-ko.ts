import type { WatchFlaw } from '../../../../desk/watch-flaw.ts';
import type { CommandWords } from './command-words.ts';

const fields: Readonly<Record<WatchFlaw['field'], string>> = {
  government: '정부',
  name: '주제 이름',
  keywords: '키워드',
  baseline: '현재 정책',
  positions: '입장 단계',
  since: '언제부터',
};

const shortest = {
  government: '',
  name: '한 글자',
  keywords: '하나',
  baseline: '한 문장',
  positions: '두 줄',
  since: '',
};

/** What is wrong in the form of a watch, field by field. */
export const flawKo: CommandWords['watch']['flaw'] = {
  'too-little': ({ field }) => `${fields[field]}: 최소 ${shortest[field]}이 필요합니다`,
  'too-much': ({ field, most = 0 }) =>
    `${fields[field]}: 너무 많습니다. 최대 ${most}${field === 'name' ? '자' : field === 'keywords' ? '개' : '줄'}까지입니다`,
  unreadable: ({ field }) =>
    field === 'since'
      ? `${fields.since}: 2024-10-01처럼 날짜를 쓰고, 빈칸 뒤에 https:// 주소를 적으세요`
      : `${fields[field]}: 짧은 이름을 만들 글자나 숫자가 필요합니다`,
  star: () => `${fields.positions}: 현재 단계 하나에 별표(*)를 표시하세요`,
  twice: () => `${fields.positions}: 두 줄의 짧은 이름이 같습니다`,
};
