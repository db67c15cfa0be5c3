import type { Government } from '../watches/government.ts';
import { stanceOf } from './ask-stance.ts';
import type { Stance } from './ask-stance.ts';
import type { Asker, Desk } from './desk.ts';
import { guildWatches, pickGovernment } from './guild-watches.ts';
import { isTrouble } from './trouble.ts';
import type { Trouble } from './trouble.ts';

export interface GovernmentSheet {
  readonly government: Government;
  readonly stances: readonly Stance[];
  readonly holders: readonly { readonly title: string; readonly name: string }[];
}

/** Who a government is, who speaks for it today, and where it stands on everything that is watched. */
export async function askGovernment(
  desk: Desk,
  who: Asker,
  typed: string,
): Promise<GovernmentSheet | Trouble> {
  const known = await guildWatches(desk, who.guildId);
  const government = pickGovernment(typed, known);
  if ('trouble' in government) return government;
  const stances: Stance[] = [];
  for (const watch of known.watches.filter((each) => each.government.id === government.id)) {
    const stance = await stanceOf(desk, who, watch, desk.now());
    if (!isTrouble(stance)) stances.push(stance);
  }
  return { government, stances, holders: holdersOn(government, new Date(desk.now()).toISOString()) };
}

function holdersOn(government: Government, today: string): GovernmentSheet['holders'] {
  const day = today.slice(0, 10);
  return government.offices.flatMap(({ title, holders }) =>
    holders
      .filter(({ from, to }) => (from ?? '') <= day && day <= (to ?? '9999'))
      .map(({ name }) => ({ title, name })),
  );
}
