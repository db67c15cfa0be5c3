import { findGuildShift, findToldShift, reviewShift } from '../../../desk/review-shift.ts';
import type { Decision } from '../../../desk/review-shift.ts';
import { muteWatch } from '../../../desk/mute.ts';
import { watchName } from '../../../desk/guild-watches.ts';
import { isTrouble } from '../../../desk/trouble.ts';
import { quoteForeign } from '../foreign-text.ts';
import { moment } from '../markdown.ts';
import type { Answer, Asked, Press } from './command.ts';
import { menu } from './components.ts';
import { writeCustomId } from './custom-id.ts';
import { deciderOf } from './decider.ts';
import { explainTrouble, note } from './explain-trouble.ts';
import { positionChoices, positionLabel } from './present-stance.ts';
import { readReason, reasonMenu } from './reason-menu.ts';
import { showWhy } from './why.ts';

const muteHours = ['8', '24', '168', '720'] as const;

async function decide(asked: Asked, shiftId: string, decision: Decision): Promise<Answer> {
  const { words } = asked;
  const decided = await reviewShift(asked.desk, deciderOf(asked), shiftId, decision);
  if (isTrouble(decided)) return { ...explainTrouble(asked, decided), components: [] };
  const name = quoteForeign(watchName(decided.watch), 200);
  const holds = decision.kind === 'corrected' ? decision.position : decided.shift.shift.to;
  const label = quoteForeign(positionLabel(asked, decided.watch, holds), 100);
  return { ...note(words.decided[decision.kind](name, label)), components: [] };
}

/** The buttons of an alert, by their action; each gets the id of its alert. */
export const alertConfirm: Press = {
  name: 'alert-confirm',
  shows: 'reply',
  needs: 'review',
  answer: (asked, [shift = '']) => decide(asked, shift, { kind: 'confirmed' }),
};

export const alertCorrect: Press = {
  name: 'alert-correct',
  shows: 'reply',
  needs: 'review',
  answer: async (asked, [shift = '']) => {
    const found = await findGuildShift(asked.desk, asked.who.guildId, shift);
    if (isTrouble(found)) return explainTrouble(asked, found);
    // Without a ladder there is no third position: what is no change is no shift, and says why.
    if (found.watch.topic.positions === undefined)
      return {
        ...note(asked.words.decided.onlyTwo),
        components: reasonMenu(asked, writeCustomId('dismiss-for', shift)),
      };
    return {
      ...note(asked.words.decided.correctTo),
      components: menu(
        writeCustomId('correct-to', shift),
        asked.words.decided.correctTo,
        positionChoices(asked, found.watch.topic)
          .filter(({ id }) => id !== found.stored.shift.to)
          .map(({ id, label, says }) => ({ label, value: id, description: says })),
      ),
    };
  },
};

export const correctTo: Press = {
  name: 'correct-to',
  shows: 'update',
  needs: 'review',
  answer: (asked, [shift = ''], [position = '']) => decide(asked, shift, { kind: 'corrected', position }),
};

export const alertDismiss: Press = {
  name: 'alert-dismiss',
  shows: 'reply',
  needs: 'review',
  answer: (asked, [shift = '']) =>
    Promise.resolve({
      ...note(asked.words.decided.whyNot),
      components: reasonMenu(asked, writeCustomId('dismiss-for', shift)),
    }),
};

export const dismissFor: Press = {
  name: 'dismiss-for',
  shows: 'update',
  needs: 'review',
  answer: (asked, [shift = ''], [typed]) => {
    const reason = readReason(typed);
    if (reason === undefined) return Promise.resolve(note(asked.words.decided.whyNot));
    return decide(asked, shift, { kind: 'dismissed', reason });
  },
};

export const alertWhy: Press = {
  name: 'alert-why',
  shows: 'reply',
  answer: (asked, [shift = '']) => showWhy(asked, shift),
};

export const reviewWhy: Press = {
  name: 'review-why',
  shows: 'reply',
  answer: (asked, [item = '']) => showWhy(asked, item),
};

export const alertMute: Press = {
  name: 'alert-mute',
  shows: 'reply',
  answer: ({ words }, [shift = '']) =>
    Promise.resolve({
      ...note(words.mute.howLong),
      components: menu(
        writeCustomId('mute-for', shift),
        words.mute.howLong,
        muteHours.map((hours) => ({ label: words.mute.hours(Number(hours)), value: hours })),
      ),
    }),
};

/** Silences the alert's watch where the alert stands: in the channel for those who manage it, else for the person. */
export const muteFor: Press = {
  name: 'mute-for',
  shows: 'update',
  answer: async (asked, [shift = ''], [typed]) => {
    const { desk, who, words } = asked;
    const found = await findToldShift(desk, who, shift);
    if (isTrouble(found)) return { ...explainTrouble(asked, found), components: [] };
    const isDirect = who.guildId === undefined;
    if (!isDirect && !asked.mayConfigure)
      return { ...explainTrouble(asked, { trouble: 'not-allowed' }), components: [] };
    const until = await muteWatch(desk, who, found.watch, {
      target: isDirect ? { userId: who.userId } : { channelId: asked.channelId },
      hours: Number(muteHours.find((hours) => hours === typed) ?? 24),
    });
    const place = isDirect ? words.subscription.direct : `<#${asked.channelId}>`;
    const what = quoteForeign(watchName(found.watch), 200);
    return { ...note(words.mute.done(place, what, moment(until))), components: [] };
  },
};
