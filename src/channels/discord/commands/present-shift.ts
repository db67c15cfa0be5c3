import type { ListedShift } from '../../../desk/ask-shifts.ts';
import { watchName } from '../../../desk/guild-watches.ts';
import type { Watch } from '../../../watches/watch.ts';
import { quoteForeign } from '../foreign-text.ts';
import { wordsIn } from '../language.ts';
import { blockQuote, day, linkTo } from '../markdown.ts';
import type { Asked } from './command.ts';
import { positionLabel } from './present-stance.ts';

/** "non-lethal → considering" */
export function moveLabel(asked: Pick<Asked, 'language'>, watch: Watch, from: string, to: string): string {
  return quoteForeign(`${positionLabel(asked, watch, from)} → ${positionLabel(asked, watch, to)}`, 150);
}

/** A shift in a list: what moved, how, when, the words and where they can be read. */
export function presentShift(asked: Asked, listed: ListedShift): { name: string; value: string } {
  const { stored, watch, review, link, source } = listed;
  const shared = wordsIn(asked.language);
  const { shift } = stored;
  const state = review === undefined ? shared.life[stored.life] : asked.words.reviewed[review.kind];
  return {
    name: `${shift.direction === 'up' ? '▲' : '▼'} ${watchName(watch)}`,
    value: [
      `**${moveLabel(asked, watch, shift.from, shift.to)}** · ${shared.signal[shift.signal]} · ${state}`,
      blockQuote(shift.quote.text, 400),
      `-# ${day(stored.at)} · ${linkTo(source, link)} · ${shared.toldBy(listed.publishers)}`,
    ].join('\n'),
  };
}
