import { writeWatchForm } from '../../../desk/draft-watch.ts';
import { guildWatches, pickGovernment, pickWatch, watchName } from '../../../desk/guild-watches.ts';
import { removeWatch } from '../../../desk/manage-watches.ts';
import { testOnText } from '../../../desk/test-watch.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import { quoteForeign } from '../foreign-text.ts';
import type { Answer, Asked, Command, Form, FormAnswer, Options, Press } from './command.ts';
import { completeGovernment, completeWatch } from './complete.ts';
import { input, pager } from './components.ts';
import { deciderOf } from './decider.ts';
import { writeCustomId } from './custom-id.ts';
import { governmentOption, slashCommand, subcommand, text, whole, yesNo } from './define.ts';
import { explainTrouble, note } from './explain-trouble.ts';
import { pageOf, readPage } from './pages.ts';
import { deskColour } from './present-stance.ts';
import { runTrial, trialDays, watchForm } from './watch-draft.ts';
import { presentTrial } from './present-trial.ts';

const watchOption = text({
  name: ['watch', '관찰'],
  says: ['Which watch', '관찰 항목'],
  required: true,
  completes: true,
});
const perPage = 15;

export const watch: Command = {
  definition: slashCommand({
    name: ['watch', '관찰'],
    says: ['What this server watches: governments and topics', '이 서버가 관찰하는 정부와 주제'],
    configures: true,
    options: [
      subcommand({
        name: ['add', '추가'],
        says: ['Watch a government on a topic of your own', '직접 정한 주제로 정부 관찰하기'],
        options: [governmentOption(true)],
      }),
      subcommand({
        name: ['edit', '수정'],
        says: ['Change a watch; a shared one becomes your own copy', '관찰 수정(공유 항목은 사본이 됨)'],
        options: [watchOption],
      }),
      subcommand({
        name: ['remove', '삭제'],
        says: ['Remove a watch of your own', '직접 만든 관찰 삭제'],
        options: [watchOption],
      }),
      subcommand({
        name: ['list', '목록'],
        says: ['Everything that is watched here', '관찰 중인 모든 항목'],
      }),
      subcommand({
        name: ['test', '시험'],
        says: ['What a watch would have alerted on', '어떤 알림이 있었을지 시험'],
        options: [
          watchOption,
          yesNo({
            name: ['paste', '붙여넣기'],
            says: ['Try it on a text that you paste', '붙여넣은 글로 시험'],
          }),
          whole({
            name: ['days', '일수'],
            says: ['How far back; 30 by default', '과거 일수(기본 30)'],
            from: 1,
            to: 90,
          }),
        ],
      }),
    ],
  }),
  isPrivate: true,
  form: (asked, options) => {
    const name = options.getSubcommand();
    if (name === 'add') return openAddForm(asked, options);
    if (name === 'edit') return openEditForm(asked, options);
    if (name === 'test' && (options.getBoolean('paste') ?? false)) return openPasteForm(asked, options);
    return Promise.resolve(undefined);
  },
  answer: async (asked, options) => {
    const name = options.getSubcommand();
    if (name === 'list') return showWatches(asked, 0);
    const typed = options.getString('watch', true);
    if (name === 'remove') {
      const removed = await removeWatch(asked.desk, deciderOf(asked), typed);
      if (isTrouble(removed)) return explainTrouble(asked, removed);
      return note(asked.words.watch.removed(quoteForeign(watchName(removed), 200)));
    }
    const found = pickWatch(typed, await guildWatches(asked.desk, asked.who.guildId));
    if (isTrouble(found)) return explainTrouble(asked, found);
    return runTrial(asked, found, options.getInteger('days') ?? trialDays);
  },
  complete: (asked, { name, value }, options) =>
    name === 'government'
      ? completeGovernment(asked, value)
      : completeWatch(asked, value, options.getSubcommand() === 'remove'),
};

async function openAddForm(asked: Asked, options: Options): Promise<Form | Answer> {
  const typed = options.getString('government', true);
  const found = pickGovernment(typed, await guildWatches(asked.desk, asked.who.guildId));
  if (isTrouble(found)) return explainTrouble(asked, found);
  const empty = { government: found.id, name: '', keywords: '', baseline: '', positions: '', since: '' };
  return watchForm(asked, empty, found.name);
}

async function openEditForm(asked: Asked, options: Options): Promise<Form | Answer> {
  const typed = options.getString('watch', true);
  const found = pickWatch(typed, await guildWatches(asked.desk, asked.who.guildId));
  if (isTrouble(found)) return explainTrouble(asked, found);
  return watchForm(asked, writeWatchForm(found), watchName(found));
}

async function openPasteForm(asked: Asked, options: Options): Promise<Form | Answer> {
  const typed = options.getString('watch', true);
  const found = pickWatch(typed, await guildWatches(asked.desk, asked.who.guildId));
  if (isTrouble(found)) return explainTrouble(asked, found);
  const { words } = asked;
  const id = writeCustomId('watch-paste', found.id);
  if (id === undefined) return explainTrouble(asked, { trouble: 'unknown-watch', typed, like: [] });
  return {
    custom_id: id,
    title: words.watch.pasteTitle,
    components: [input({ id: 'text', label: words.watch.pasteLabel, isLong: true })],
  };
}

export const watchPaste: FormAnswer = {
  name: 'watch-paste',
  needs: 'configure',
  answer: async (asked, [watchId = ''], field) => {
    const found = pickWatch(watchId, await guildWatches(asked.desk, asked.who.guildId));
    if (isTrouble(found)) return explainTrouble(asked, found);
    const trial = testOnText(asked.desk, found, field('text'));
    return { embeds: [{ title: watchName(found), color: deskColour, ...presentTrial(asked, found, trial) }] };
  },
};

export const watchesPage: Press = {
  name: 'watches',
  shows: 'update',
  answer: (asked, [page]) => showWatches(asked, readPage(page)),
};

async function showWatches(asked: Asked, wanted: number): Promise<Answer> {
  const { words } = asked;
  const { watches, own } = await guildWatches(asked.desk, asked.who.guildId);
  if (watches.length === 0) return note(words.watch.none);
  const { shown, page, pages, hasMore } = pageOf(watches, wanted, perPage);
  return {
    embeds: [
      {
        title: words.watch.title(watches.length, own.size),
        color: deskColour,
        description: shown
          .map((each) => `${own.has(each.id) ? '★' : '·'} ${quoteForeign(watchName(each), 150)}`)
          .join('\n'),
        footer: {
          text: `${words.page(page + 1, pages)} · ${words.watch.ownMark}`,
        },
      },
    ],
    components: pager({ page, hasMore }, words.pager, (next) => writeCustomId('watches', String(next))),
  };
}
