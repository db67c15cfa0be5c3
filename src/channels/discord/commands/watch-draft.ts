import { keepWatchDraft, openDraft, readWatchForm } from '../../../desk/draft-watch.ts';
import type { WatchForm } from '../../../desk/draft-watch.ts';
import { watchName } from '../../../desk/guild-watches.ts';
import { discardDraft, saveDraft } from '../../../desk/manage-watches.ts';
import { testOnItems } from '../../../desk/test-watch.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import { positionsOf } from '../../../watches/topic.ts';
import type { Watch } from '../../../watches/watch.ts';
import { quoteForeign } from '../foreign-text.ts';
import { day } from '../markdown.ts';
import type { Answer, Asked, Form, FormAnswer, Press } from './command.ts';
import { button, input, row } from './components.ts';
import { deciderOf } from './decider.ts';
import { writeCustomId } from './custom-id.ts';
import { explainTrouble, note } from './explain-trouble.ts';
import { deskColour, positionChoices } from './present-stance.ts';
import { presentRun } from './present-trial.ts';

/** How far back a draft is tried. */
export const trialDays = 30;

/** What the stored items of the last days would have brought. */
export async function runTrial(asked: Asked, tried: Watch, days: number): Promise<Answer> {
  const run = await testOnItems(asked.desk, deciderOf(asked).guildId, tried, days);
  return { embeds: [presentRun(asked, run, days)] };
}

/** The form of a watch, filled in with what stands already. */
export function watchForm({ words }: Asked, form: WatchForm, name: string): Form {
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
  const held = baseline.position ?? positionsOf(topic)[0]?.id;
  const ladder = positionChoices(asked, topic).map(
    ({ id: rung, label, says }) =>
      `${rung === held ? '▸ ' : '· '}**${quoteForeign(label, 60)}**: ${quoteForeign(says, 200)}`,
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
