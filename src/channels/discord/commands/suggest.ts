import type { APIEmbed } from 'discord.js';
import { decideOnSuggestion, openSuggestions, suggestTopic } from '../../../desk/suggest-topic.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import type { Trouble } from '../../../desk/trouble.ts';
import { quoteForeign } from '../foreign-text.ts';
import { blockQuote, day } from '../markdown.ts';
import type { Answer, Asked, Command, Press } from './command.ts';
import { button, pager, row } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import { deciderOf } from './decider.ts';
import { slashCommand, subcommand, text } from './define.ts';
import { explainTrouble, note } from './explain-trouble.ts';
import { pageOf, readPage } from './pages.ts';
import { deskColour } from './present-stance.ts';

const mostShown = 4;

export const suggest: Command = {
  definition: slashCommand({
    name: ['suggest', '제안'],
    says: ['Suggest something to watch', '관찰할 주제 제안'],
    options: [
      subcommand({
        name: ['topic', '주제'],
        says: ['Suggest a government and a question to watch', '관찰할 정부와 주제를 제안'],
        options: [
          text({
            name: ['text', '내용'],
            says: ['Who, what, and why it matters', '정부, 주제와 이유'],
            required: true,
            atMost: 1000,
          }),
        ],
      }),
      subcommand({
        name: ['list', '목록'],
        says: ['Suggestions that wait for the desk', '처리를 기다리는 제안'],
      }),
    ],
  }),
  isPrivate: (options) => options.getSubcommand() === 'list',
  answer: async (asked, options) => {
    const { desk, who } = asked;
    if (options.getSubcommand() === 'list') return showOpen(asked, 0);
    const said = options.getString('text', true);
    const id = await suggestTopic(desk, deciderOf(asked), said);
    if (isTrouble(id)) return explainTrouble(asked, id);
    return showSuggestion(asked, { id, userId: who.userId, text: said });
  },
};

function showSuggestion(
  { words }: Asked,
  { id, userId, text: said }: { readonly id: number; readonly userId: string; readonly text: string },
): Answer {
  return {
    embeds: [
      {
        title: words.suggest.title,
        color: deskColour,
        description: `${blockQuote(said, 1500)}\n— <@${userId}>`,
      },
    ],
    components: row(
      button(words.suggest.accept, writeCustomId('suggest', String(id), 'accepted'), 'good'),
      button(words.suggest.decline, writeCustomId('suggest', String(id), 'declined'), 'bad'),
    ),
  };
}

async function showOpen(asked: Asked, wanted: number, done?: APIEmbed): Promise<Answer> {
  const { words } = asked;
  if (!asked.mayReview) return explainTrouble(asked, { trouble: 'not-allowed' });
  const open = await openSuggestions(asked.desk, deciderOf(asked).guildId);
  const before = done === undefined ? [] : [done];
  if (open.length === 0)
    return { embeds: [...before, ...(note(words.suggest.none).embeds ?? [])], components: [] };
  const { shown, page, pages, hasMore } = pageOf(open, wanted, mostShown);
  const nth = (index: number): number => page * mostShown + index + 1;
  return {
    embeds: [
      ...before,
      {
        title: words.suggest.open(open.length),
        color: deskColour,
        description: shown
          .map(
            ({ text: said, user_id: user, at }, index) =>
              `**${nth(index)}.** ${quoteForeign(said, 700)}\n-# <@${user}> · ${day(at)}`,
          )
          .join('\n'),
        footer: { text: words.page(page + 1, pages) },
      },
    ],
    components: [
      ...shown.flatMap(({ id }, index) =>
        row(
          button(
            `${nth(index)}. ${words.suggest.accept}`,
            writeCustomId('suggest-listed', String(id), 'accepted', String(page)),
            'good',
          ),
          button(
            `${nth(index)}. ${words.suggest.decline}`,
            writeCustomId('suggest-listed', String(id), 'declined', String(page)),
            'bad',
          ),
        ),
      ),
      ...pager({ page, hasMore }, words.pager, (next) => writeCustomId('suggestions', String(next))),
    ],
  };
}

export const suggestionsPage: Press = {
  name: 'suggestions',
  shows: 'update',
  needs: 'review',
  answer: (asked, [page]) => showOpen(asked, readPage(page)),
};

/** A decision on the message of the suggestion itself, which everybody sees. */
export const suggestDecide: Press = {
  name: 'suggest',
  shows: 'update',
  needs: 'review',
  answer: async (asked, [id = '', state = '']) => {
    const decided = await decide(asked, id, state);
    if (isTrouble(decided)) return { ...explainTrouble(asked, decided), components: [] };
    return { embeds: [decided], components: [] };
  },
};

/** A decision in the list, which goes on with what is left. */
export const suggestDecideListed: Press = {
  name: 'suggest-listed',
  shows: 'update',
  needs: 'review',
  answer: async (asked, [id = '', state = '', page]) => {
    const decided = await decide(asked, id, state);
    const [told] = isTrouble(decided) ? (explainTrouble(asked, decided).embeds ?? []) : [decided];
    return showOpen(asked, readPage(page), told);
  },
};

async function decide(asked: Asked, id: string, state: string): Promise<APIEmbed | Trouble> {
  const decision = state === 'accepted' ? 'accepted' : 'declined';
  const decided = await decideOnSuggestion(asked.desk, deciderOf(asked), Number(id), decision);
  if (isTrouble(decided)) return decided;
  const outcome = asked.words.suggest[decision](`<@${asked.who.userId}>`);
  return {
    title: asked.words.suggest.title,
    color: deskColour,
    description: `${blockQuote(decided.text, 1500)}\n— <@${decided.user_id}>\n\n${outcome}`,
  };
}
