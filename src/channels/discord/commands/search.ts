import { askSearch } from '../../../desk/ask-search.ts';
import { readDayStart } from '../../../desk/read-date.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import { quoteForeign } from '../foreign-text.ts';
import { day, linkTo } from '../markdown.ts';
import type { Answer, Asked, Command, Press } from './command.ts';
import { pager } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import { dateOption, slashCommand, text } from './define.ts';
import { explainTrouble, note } from './explain-trouble.ts';
import { readPage } from './pages.ts';
import { deskColour } from './present-stance.ts';

export const search: Command = {
  definition: slashCommand({
    name: ['search', '검색'],
    says: ['Full text search of every statement that was read', '읽은 모든 발언의 전문 검색'],
    inDirect: true,
    options: [
      text({
        name: ['words', '단어'],
        says: ['All of these words; a "phrase in quotes" stays together', '모든 단어 포함; "따옴표"는 구문'],
        required: true,
        atMost: 60,
      }),
      dateOption(['since', '부터'], ['From a day on: 2024-10-01', '시작일: 2024-10-01']),
    ],
  }),
  isPrivate: true,
  answer: (asked, options) =>
    showFound(asked, options.getString('words', true), options.getString('since') ?? '', 0),
};

export const searchPage: Press = {
  name: 'search',
  shows: 'update',
  answer: (asked, [words = '', since = '', page]) => showFound(asked, words, since, readPage(page)),
};

async function showFound(asked: Asked, typed: string, sinceTyped: string, page: number): Promise<Answer> {
  const { desk, who, words, settings } = asked;
  const since = sinceTyped === '' ? undefined : readDayStart(sinceTyped, desk.now(), settings.zone);
  if (isTrouble(since)) return explainTrouble(asked, since);
  const found = await askSearch(desk, who, {
    words: typed,
    ...(since === undefined ? {} : { since }),
    page,
  });
  if (found.found.length === 0) return note(words.search.none(quoteForeign(typed, 100)));
  return {
    embeds: [
      {
        title: words.search.title(typed),
        color: deskColour,
        description: found.found
          .map(({ title, link, source, published, excerpt }) =>
            [
              `**${linkTo(title === '' ? source : title, link ?? undefined)}**`,
              highlight(excerpt),
              `-# ${quoteForeign(source, 80)} · ${day(published)}`,
            ].join('\n'),
          )
          .join('\n\n'),
        footer: { text: words.pageOnly(page + 1) },
      },
    ],
    components: pager({ page, hasMore: found.hasMore }, words.pager, (next) =>
      writeCustomId('search', typed, sinceTyped, String(next)),
    ),
  };
}

/** The words found stand between U+0001 and U+0002; they become bold after everything else was made harmless. */
function highlight(excerpt: string): string {
  return excerpt
    .split('\u0001')
    .map((part, at) => {
      const [found = '', rest] = at === 0 ? ['', part] : part.split('\u0002');
      const bold = found.trim() === '' ? '' : `**${quoteForeign(found, 80)}**`;
      return bold + spaced(rest ?? '');
    })
    .join('');
}

function spaced(text: string): string {
  const inner = quoteForeign(text, 250);
  return `${/^\s/u.test(text) ? ' ' : ''}${inner}${/\s$/u.test(text) && inner !== '' ? ' ' : ''}`;
}
