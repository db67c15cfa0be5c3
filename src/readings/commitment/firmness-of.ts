import { infinitiveMark, isGerund } from '../../language/en/word-forms.ts';
import type { Token } from '../../statements/token.ts';
import type { Firmness } from '../reading.ts';
import type { Cue } from '../thesaurus/cue.ts';
import type { Hit } from '../thesaurus/hit.ts';
import { stances } from './act.ts';
import { firmnessOfStance } from './firmness-of-stance.ts';
import { operatorsBefore } from './operators-before.ts';
import type { ToldSentence } from './told-sentence.ts';

// How far behind an act's noun its verb may stand.
const reach = 9;

/** An act's own verb tells whether it is done ("lifted", "lifts") or to be done ("to lift", "to be lifted"). */
function firmnessOfForm(tokens: readonly Token[], { entry, first }: Hit<Cue>): Firmness {
  const said = entry.firmness ?? 'in-force';
  if (entry.form !== 'verb' || isGerund(tokens[first]?.lower ?? '')) return said;
  const before = tokens.slice(Math.max(0, first - 2), first).map(({ lower }) => lower);
  if (said !== 'decided' && said !== 'in-force') return said;
  if (before.includes(infinitiveMark)) return 'decided';
  return said === 'decided' ? (entry.past ?? 'in-force') : said;
}

/** "The lifting of the embargo was approved": what is named as a thing is as firm as the verb behind it. */
function firmnessBehind(cues: readonly Hit<Cue>[], { entry, last }: Hit<Cue>): Firmness | undefined {
  if (entry.form !== 'noun') return undefined;
  const verb = cues.find(
    (cue) => cue.first > last && cue.first <= last + reach && stances.has(cue.entry.class),
  );
  return verb === undefined ? undefined : firmnessOfStance(verb.entry);
}

/** Pairs of negations cancel, but to cancel is not to promise: "did not rule out", "no longer opposes". */
export function firmnessOf(told: ToldSentence, act: Hit<Cue>): Firmness {
  const { negations: count, firmness, refusal } = operatorsBefore(told, act);
  if (count % 2 === 1)
    return refusal ?? (firmness === undefined || firmness === 'decided' ? 'ruled-out' : 'opposed');
  if (count > 0) return 'open';
  return firmness ?? firmnessBehind(told.cues, act) ?? firmnessOfForm(told.tokens, act);
}
