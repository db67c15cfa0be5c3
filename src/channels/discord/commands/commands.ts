import {
  alertConfirm,
  alertCorrect,
  alertDismiss,
  alertMute,
  alertWhy,
  correctTo,
  dismissFor,
  muteFor,
  reviewWhy,
} from './alert-presses.ts';
import { baseline } from './baseline.ts';
import type { Command, FormAnswer, Press } from './command.ts';
import { compare, comparePage } from './compare.ts';
import { digest } from './digest.ts';
import { government, governmentPage } from './government.ts';
import { help } from './help.ts';
import { history, historyPage } from './history.ts';
import { mute } from './mute.ts';
import { review, reviewMove, reviewNo, reviewNone } from './review.ts';
import { search, searchPage } from './search.ts';
import { settings } from './settings.ts';
import { shifts, shiftsPage } from './shifts.ts';
import { healthPage, source, sourcesPage } from './source.ts';
import { stance } from './stance.ts';
import { status } from './status.ts';
import { subscribe } from './subscribe.ts';
import { subscriptions, subscriptionsPage, subscriptionsResume, unsubscribe } from './subscriptions.ts';
import { suggest, suggestDecide, suggestionsPage, suggestDecideListed } from './suggest.ts';
import { watch, watchesPage, watchPaste } from './watch.ts';
import { draftDiscard, draftSave, draftTest, watchFormAnswer } from './watch-draft.ts';
import { why, whyPage } from './why.ts';

/** Every slash command; a new one is written in a file of its own and named here. */
export const commands: readonly Command[] = [
  subscribe,
  subscriptions,
  unsubscribe,
  mute,
  stance,
  history,
  shifts,
  compare,
  why,
  search,
  watch,
  baseline,
  source,
  government,
  digest,
  review,
  suggest,
  settings,
  status,
  help,
];

/** Every button and menu. */
export const presses: readonly Press[] = [
  alertConfirm,
  alertCorrect,
  alertDismiss,
  alertWhy,
  alertMute,
  correctTo,
  dismissFor,
  muteFor,
  reviewMove,
  reviewNone,
  reviewNo,
  reviewWhy,
  shiftsPage,
  searchPage,
  subscriptionsPage,
  subscriptionsResume,
  watchesPage,
  draftSave,
  draftTest,
  draftDiscard,
  sourcesPage,
  healthPage,
  suggestDecide,
  suggestDecideListed,
  suggestionsPage,
  historyPage,
  comparePage,
  governmentPage,
  whyPage,
];

/** Every form. */
export const formAnswers: readonly FormAnswer[] = [watchFormAnswer, watchPaste];

/** What is registered with Discord. */
export const commandDefinitions = commands.map(({ definition }) => definition);
