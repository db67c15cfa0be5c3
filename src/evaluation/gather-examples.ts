import { chooseQuote } from '../readings/choose-quote.ts';
import type { Document } from '../readings/document.ts';
import { evidenceWords } from '../readings/evidence-words.ts';
import { extractFeatures } from '../readings/features/extract-features.ts';
import { NamedFeatures } from '../readings/features/feature-bag.ts';
import { initialState } from '../readings/initial-state.ts';
import { rungFeatures } from '../readings/features/rung-features.ts';
import type { Scene } from '../readings/scene.ts';
import { setScene } from '../readings/set-scene.ts';
import type { Move, WatchState } from '../readings/watch-state.ts';
import type { Prepared } from './prepare-scenario.ts';
import type { Gold } from './scenario.ts';
import type { Choice } from './train-ranking.ts';
import type { Row } from './train-softmax.ts';

/** What a scenario teaches: rows for the verdict and the signal, choices for the position. */
export interface Examples {
  readonly verdicts: readonly Row[];
  readonly signals: readonly Row[];
  readonly choices: readonly Choice[];
}

function choiceOf(scene: Scene, to: string): Choice | undefined {
  const others = scene.compiled.rungs.filter((rung) => rung !== scene.held);
  const right = others.findIndex((rung) => rung.id === to);
  if (right < 0 || others.length < 2) return undefined;
  const options = others.map((rung) => {
    return rungFeatures(scene, rung, new NamedFeatures());
  });
  return { options, right };
}

function afterGold(scene: Scene, gold: Gold): WatchState {
  const { state, document, compiled } = scene;
  if (gold.verdict !== 'shift') return state;
  const to = gold.to ?? compiled.rungs[scene.held.at + (gold.direction === 'up' ? 1 : -1)]?.id ?? state.held;
  const quote = chooseQuote(scene) ?? state.baseline;
  const move: Move = {
    item: document.item.id,
    at: document.item.published,
    from: state.held,
    to,
    direction: gold.direction,
    signal: gold.signal,
    quote,
    publisher: document.item.provenance.publisher,
    words: evidenceWords(scene),
  };
  const settled = gold.signal === 'announced' ? to : state.settled;
  return { ...state, held: to, settled, since: move.at, baseline: quote, moves: [...state.moves, move] };
}

/** As after a wrong alert: moved to another rung, as something that is weighed. */
function misled(scene: Scene): WatchState {
  const { compiled, held, state } = scene;
  const to = compiled.rungs.find((rung) => rung !== held);
  if (to === undefined) return state;
  const direction = to.at > held.at ? 'up' : 'down';
  return afterGold(scene, { verdict: 'shift', direction, to: to.id, signal: 'considered' });
}

interface Walk {
  readonly weight: number;
  /** Whether the shift with this number, counted from 0, is seen; one that is not leaves the state behind. */
  readonly sees: (shift: number) => boolean;
  /** Whether the reader is misled by the item with this number, counted from 1, that is no shift. */
  readonly strays?: (item: number) => boolean;
}

/**
 * Walks a scenario item by item. A reader that has missed a shift, or alerted wrongly, is in a state that no perfect
 * walk shows it: it is walked again with shifts unseen and led astray (after Ross, Gordon and Bagnell, 2011).
 */
function walk({ compiled, reads }: Prepared, { weight, sees, strays }: Walk): Examples {
  const verdicts: Row[] = [];
  const signals: Row[] = [];
  const choices: Choice[] = [];
  let state = initialState(compiled);
  let shifts = 0;
  for (const [at, { item, document }] of reads.entries()) {
    const { gold } = item;
    if (gold === undefined) continue;
    const scene = setScene(document, compiled, state);
    const features = extractFeatures(scene, new NamedFeatures());
    verdicts.push({ features, label: gold.verdict === 'none' ? gold.reason : gold.verdict, weight });
    if (gold.verdict === 'none' && strays?.(at + 1) === true) state = misled(scene);
    if (gold.verdict !== 'shift') continue;
    signals.push({ features, label: gold.signal, weight });
    const choice = gold.to === undefined ? undefined : choiceOf(scene, gold.to);
    if (choice !== undefined) choices.push(choice);
    if (sees(shifts)) state = afterGold(scene, gold);
    shifts += 1;
  }
  return { verdicts, signals, choices };
}

interface Since {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly state: WatchState;
}

/** The states that right verdicts leave, in order, each with the time from which it holds. */
function statesInTime({ compiled, reads }: Prepared): Since[] {
  const states: Since[] = [{ from: -Infinity, state: initialState(compiled) }];
  for (const { item, document } of reads) {
    const held = states.at(-1);
    if (item.gold?.verdict !== 'shift' || held === undefined) continue;
    const state = afterGold(setScene(document, compiled, held.state), item.gold);
    states.push({ from: document.item.published, state });
  }
  return states;
}

/**
 * Other scenarios' items that the index lets through: the same words, another government or subject. They weigh as much
 * as two walks of an item of its own, because nearly all that a watch ever reads is theirs. It meets them in whatever
 * state it is by then, a third of them misled by one before: read in the first state alone, they taught that nothing is
 * off topic once something has moved, and four of five of their alerts came from watches that had moved.
 */
function strangers(own: Prepared, documents: readonly Document[]): Row[] {
  const { compiled } = own;
  const states = statesInTime(own);
  const rows: Row[] = [];
  let astray: WatchState | undefined;
  const inTime = documents.toSorted((a, b) => a.item.published - b.item.published);
  for (const [at, document] of inTime.entries()) {
    const right = states.findLast(({ from }) => from <= document.item.published)?.state;
    const scene = setScene(document, compiled, astray ?? right ?? initialState(compiled));
    rows.push({ features: extractFeatures(scene, new NamedFeatures()), label: 'off-topic', weight: 0.8 });
    astray = at % 3 === 1 ? misled(scene) : undefined;
  }
  return rows;
}

/** All that a scenario teaches: in full, as a summary, with shifts unseen, led astray, and beside strangers' items. */
export function gatherExamples(full: Prepared, brief: Prepared, others: readonly Document[]): Examples {
  const right = walk(full, { weight: 0.6, sees: () => true });
  const short = walk(brief, { weight: 0.4, sees: () => true });
  const blind = walk(full, { weight: 0.4, sees: (shift) => shift % 2 === 1 });
  const astray = walk(full, {
    weight: 0.4,
    sees: (shift) => shift % 3 !== 1,
    strays: (item) => (item * 7 + full.scenario.id.length) % 5 === 0,
  });
  return {
    verdicts: [
      ...right.verdicts,
      ...short.verdicts,
      ...blind.verdicts,
      ...astray.verdicts,
      ...strangers(full, others),
    ],
    signals: [...right.signals, ...short.signals],
    choices: [...right.choices, ...short.choices],
  };
}
