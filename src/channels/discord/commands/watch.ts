import { keepWatchDraft, openDraft, readWatchForm, writeWatchForm } from '../../../desk/draft-watch.ts';
import type { WatchForm } from '../../../desk/draft-watch.ts';
import { guildWatches, pickGovernment, pickWatch, watchName } from '../../../desk/guild-watches.ts';
import { discardDraft, removeWatch, saveDraft } from '../../../desk/manage-watches.ts';
import { testOnItems, testOnText } from '../../../desk/test-watch.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import type { Watch } from '../../../watches/watch.ts';
import { quoteForeign } from '../foreign-text.ts';
import { day } from '../markdown.ts';
import type { Answer, Asked, Command, Form, FormAnswer, Options, Press } from './command.ts';
import { completeGovernment, completeWatch } from './complete.ts';
import { button, input, pager, row } from './components.ts';
import { deciderOf } from './decider.ts';
import { writeCustomId } from './custom-id.ts';
import { governmentOption, slashCommand, subcommand, text, whole, yesNo } from './define.ts';
import { explainTrouble, note } from './explain-trouble.ts';
import { deskColour, positionLabel } from './present-stance.ts';
import { presentRun, presentTrial } from './present-trial.ts';

const watchOption = text({
  name: ['watch', '관찰'],
  says: ['Which watch', '관찰 항목'],
  required: true,
  completes: true,
});
const perPage = 15;
const trialDays = 30;

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

async function runTrial(asked: Asked, tried: Watch, days: number): Promise<Answer> {
  const run = await testOnItems(asked.desk, deciderOf(asked).guildId, tried, days);
  return { embeds: [presentRun(asked, run, days)] };
}

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

function watchForm({ words }: Asked, form: WatchForm, name: string): Form {
  const { watch: labels } = words;
  return {
    custom_id: writeCustomId('watch-form', form.government, form.topicId ?? '') ?? 'watch-form',
    title: labels.formTitle(name).slice(0, 45),
    components: [
      input({ id: 'name', label: labels.name, hint: labels.nameHint, value: form.name, atMost: 100 }),
      input({
        id: 'keywords',
        label: labels.keywords,
        hint: labels.keywordsHint,
        value: form.keywords,
        atMost: 1000,
      }),
      input({
        id: 'baseline',
        label: labels.baseline,
        hint: labels.baselineHint,
        value: form.baseline,
        isLong: true,
        atMost: 1000,
      }),
      input({
        id: 'positions',
        label: labels.positions,
        hint: labels.positionsHint,
        value: form.positions,
        isLong: true,
        required: false,
        atMost: 3000,
      }),
      input({
        id: 'since',
        label: labels.since,
        hint: labels.sinceHint,
        value: form.since,
        required: false,
        atMost: 500,
      }),
    ],
  };
}

export const watchFormAnswer: FormAnswer = {
  name: 'watch-form',
  needs: 'configure',
  answer: async (asked, [government = '', topicId = ''], field) => {
    const { desk } = asked;
    const typed = {
      government,
      name: field('name'),
      keywords: field('keywords'),
      baseline: field('baseline'),
      positions: field('positions'),
      since: field('since'),
      ...(topicId === '' ? {} : { topicId }),
    };
    const draft = readWatchForm(typed, new Date(desk.now()).toISOString().slice(0, 10));
    // A form that is refused is gone from the screen: what was typed comes back with the reasons.
    if (isTrouble(draft)) return giveBack(asked, explainTrouble(asked, draft), typed);
    const id = await keepWatchDraft(desk, deciderOf(asked), draft);
    return showDraft(asked, id);
  },
};

function giveBack({ words }: Asked, answer: Answer, typed: WatchForm): Answer {
  const lines = [typed.name, typed.keywords, typed.baseline, typed.positions, typed.since];
  const block = lines.map((line) => line.replaceAll('`', 'ˋ')).join('\n');
  return {
    embeds: [...(answer.embeds ?? []), { title: words.watch.typed, description: `\`\`\`\n${block}\n\`\`\`` }],
  };
}

async function showDraft(asked: Asked, id: string): Promise<Answer> {
  const { words } = asked;
  const drafted = await openDraft(asked.desk, deciderOf(asked).guildId, id);
  if (isTrouble(drafted)) return explainTrouble(asked, drafted);
  const { topic, baseline } = drafted;
  const ladder = (topic.positions ?? []).map(
    (position) =>
      `${position.id === baseline.position ? '▸ ' : '· '}**${quoteForeign(positionLabel(drafted, position.id), 60)}**: ${quoteForeign(position.says, 200)}`,
  );
  return {
    embeds: [
      {
        title: words.watch.draft(watchName(drafted)),
        color: deskColour,
        description: [quoteForeign(baseline.statement, 800), '', ...ladder.toReversed()].join('\n'),
        fields: [
          { name: words.watch.keywords, value: quoteForeign(topic.keywords.join(', '), 900) },
          { name: words.stance.since, value: day(Date.parse(`${baseline.asOf}T00:00:00Z`)), inline: true },
        ],
        footer: { text: words.watch.draftHint },
      },
    ],
    components: row(
      button(words.watch.save, writeCustomId('draft-save', id), 'good'),
      button(words.watch.test, writeCustomId('draft-test', id), 'main'),
      button(words.watch.discard, writeCustomId('draft-discard', id), 'bad'),
    ),
  };
}

export const draftSave: Press = {
  name: 'draft-save',
  shows: 'update',
  needs: 'configure',
  answer: async (asked, [id = '']) => {
    const saved = await saveDraft(asked.desk, deciderOf(asked), id);
    if (isTrouble(saved)) return { ...explainTrouble(asked, saved), components: [] };
    return { ...note(asked.words.watch.saved(quoteForeign(watchName(saved), 200))), components: [] };
  },
};

/** Reads the stored items of the last days against the draft, below the draft itself: it can still be saved. */
export const draftTest: Press = {
  name: 'draft-test',
  shows: 'reply',
  needs: 'configure',
  answer: async (asked, [id = '']) => {
    const drafted = await openDraft(asked.desk, deciderOf(asked).guildId, id);
    return isTrouble(drafted) ? explainTrouble(asked, drafted) : runTrial(asked, drafted, trialDays);
  },
};

export const draftDiscard: Press = {
  name: 'draft-discard',
  shows: 'update',
  needs: 'configure',
  answer: async (asked, [id = '']) => {
    await discardDraft(asked.desk, deciderOf(asked), id);
    return { ...note(asked.words.watch.discarded), components: [] };
  },
};

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
  answer: (asked, [page = '0']) => showWatches(asked, Math.max(0, Number.parseInt(page, 10) || 0)),
};

async function showWatches(asked: Asked, page: number): Promise<Answer> {
  const { words } = asked;
  const { watches, own } = await guildWatches(asked.desk, asked.who.guildId);
  if (watches.length === 0) return note(words.watch.none);
  const shown = watches.slice(page * perPage, (page + 1) * perPage);
  return {
    embeds: [
      {
        title: words.watch.title(watches.length, own.size),
        color: deskColour,
        description: shown
          .map((each) => `${own.has(each.id) ? '★' : '·'} ${quoteForeign(watchName(each), 150)}`)
          .join('\n'),
        footer: {
          text: `${words.page(page + 1, Math.ceil(watches.length / perPage))} · ${words.watch.ownMark}`,
        },
      },
    ],
    components: pager({ page, hasMore: (page + 1) * perPage < watches.length }, words.pager, (next) =>
      writeCustomId('watches', String(next)),
    ),
  };
}
