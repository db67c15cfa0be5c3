import { itemOfScenario } from './item-of-scenario.ts';
import type { Scenario, ScenarioItem } from './scenario.ts';
import { f1Of, ratio } from './ratio.ts';

/** Rules that know nothing of policy. A score means little where one of them comes near. */
export interface Controls {
  readonly lengthRule: { readonly f1: number; readonly longerThan: number };
  readonly keywordBot: { readonly f1: number; readonly precision: number };
  readonly alwaysAlert: number;
  /** Share of shifts that move exactly one rung up from the position held. */
  readonly oneRungUp: number;
}

function scoreRule(
  items: readonly ScenarioItem[],
  alerts: (item: ScenarioItem) => boolean,
): { f1: number; precision: number } {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const item of items) {
    const isShift = item.gold?.verdict === 'shift';
    if (alerts(item)) {
      if (isShift) right += 1;
      else wrong += 1;
    } else if (isShift) missed += 1;
  }
  const precision = ratio(right, right + wrong);
  return { f1: f1Of(precision, ratio(right, right + missed)), precision };
}

function bestLengthRule(
  lengths: ReadonlyMap<ScenarioItem, number>,
  items: readonly ScenarioItem[],
): Controls['lengthRule'] {
  let best = { f1: 0, longerThan: 0 };
  for (let longerThan = 0; longerThan <= 2000; longerThan += 50) {
    const { f1 } = scoreRule(items, (item) => (lengths.get(item) ?? 0) > longerThan);
    if (f1 > best.f1) best = { f1, longerThan };
  }
  return best;
}

const changeWords =
  /\b(?:announc|decid|approv|ban|lift|end|halt|suspend|scrap|consider|plan|propos|shift|revers|chang|allow|launch|cut|rais|sign|agree)/iu;

function keywordBot(scenario: Scenario): (item: ScenarioItem) => boolean {
  const keywords = scenario.watch.topic.keywords.map((keyword) => keyword.toLowerCase());
  return ({ title, text }) => {
    const words = `${title} ${text}`.toLowerCase();
    return keywords.some((keyword) => words.includes(keyword)) && changeWords.test(words);
  };
}

function oneRungUp(scenarios: readonly Scenario[]): number {
  let shifts = 0;
  let right = 0;
  for (const { watch, items } of scenarios) {
    const rungs = (watch.topic.positions ?? []).map((position) => position.id);
    let held = watch.baseline.position ?? rungs[0] ?? '';
    for (const { gold } of items) {
      if (gold?.verdict !== 'shift' || gold.to === undefined) continue;
      shifts += 1;
      if (gold.to === rungs[rungs.indexOf(held) + 1]) right += 1;
      held = gold.to;
    }
  }
  return ratio(right, shifts);
}

/** Runs the rules that know nothing. */
export function runControls(scenarios: readonly Scenario[]): Controls {
  const items = scenarios.flatMap((scenario) => scenario.items.filter((item) => item.gold !== undefined));
  const lengths = new Map<ScenarioItem, number>();
  const alerts = new Map<ScenarioItem, boolean>();
  for (const scenario of scenarios) {
    const bot = keywordBot(scenario);
    for (const item of scenario.items) {
      const { snapshot } = itemOfScenario(scenario, item);
      lengths.set(item, snapshot.text.length - snapshot.titleEnd);
      alerts.set(item, bot(item));
    }
  }
  return {
    lengthRule: bestLengthRule(lengths, items),
    keywordBot: scoreRule(items, (item) => alerts.get(item) ?? false),
    alwaysAlert: scoreRule(items, () => true).f1,
    oneRungUp: oneRungUp(scenarios),
  };
}
