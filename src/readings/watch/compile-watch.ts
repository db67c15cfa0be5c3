import { tokenize } from '../../statements/tokenize.ts';
import type { Token } from '../../statements/token.ts';
import { positionsOf } from '../../watches/topic.ts';
import type { Position } from '../../watches/topic.ts';
import type { Watch } from '../../watches/watch.ts';
import type { CompiledWatch, Rung, RungKind } from './compiled-watch.ts';
import { findCues, findTerms } from '../thesaurus/find-hits.ts';
import type { Lexicon } from '../lexicon.ts';
import { against } from '../commitment/firmness-of-stance.ts';
import { sumCommitment } from '../commitment/sum-commitment.ts';

export function rarityOf(stem: string, lexicon: Lexicon): number {
  return lexicon.model.rarity.get(stem) ?? lexicon.model.rarityOfUnknown;
}

function contentTokens(text: string, lexicon: Lexicon): Token[] {
  return tokenize(text).filter((token) => token.kind === 'word' && !lexicon.words.common.has(token.lower));
}

export function contentStems(text: string, lexicon: Lexicon): Set<string> {
  return new Set(contentTokens(text, lexicon).map((token) => token.stem));
}

export function numbersOf(tokens: readonly Token[]): Set<string> {
  return new Set(
    tokens.flatMap((token) => (token.kind === 'number' ? [token.text.replaceAll(',', '')] : [])),
  );
}

function kindOf(says: string, lexicon: Lexicon): RungKind {
  const words = tokenize(says).map((token) => token.lower);
  const has = (kind: 'weigh' | 'forbid' | 'partial'): boolean =>
    words.some((word) => lexicon.words[kind].has(word));
  if (has('weigh')) return 'weigh';
  if (has('partial')) return 'partial';
  return has('forbid') ? 'forbid' : 'assert';
}

function signOf(tokens: readonly Token[], kind: RungKind, lexicon: Lexicon): 1 | -1 {
  const cues = findCues(lexicon.cues.title, tokens);
  const terms = findTerms(lexicon.terms, tokens);
  const acts = sumCommitment({ tokens, cues, terms, words: lexicon.words });
  const sum = acts.reduce((all, act) => all + (against.has(act.firmness) ? -act.sign : act.sign), 0);
  if (sum !== 0) return sum > 0 ? 1 : -1;
  return kind === 'forbid' ? -1 : 1;
}

/** Classes that words of a text count as: classes of cues with their sign, and terms with all that they are. */
function classesOf(tokens: readonly Token[], lexicon: Lexicon): Set<string> {
  const cues = findCues(lexicon.cues.title, tokens).map(({ entry }) => `${entry.class}${entry.sign}`);
  const terms = findTerms(lexicon.terms, tokens).flatMap(({ entry }) => [entry.id, ...entry.is]);
  return new Set([...cues, ...terms.map((term) => `is:${term}`)]);
}

function compileRungs(positions: readonly Position[], lexicon: Lexicon): Rung[] {
  const stems = positions.map((position) => contentStems(position.says, lexicon));
  const classes = positions.map((position) => classesOf(tokenize(position.says), lexicon));
  return positions.map(({ id, says }, at) => {
    const tokens = tokenize(says);
    const mine = new Set(tokens.map((token) => token.stem).filter((stem) => stems[at]?.has(stem) ?? false));
    for (const stem of contentStems(id.replaceAll('-', ' '), lexicon)) mine.add(stem);
    const own = new Map<string, number>();
    for (const stem of mine) {
      const sharing = stems.filter((other) => other.has(stem)).length;
      if (sharing < positions.length) own.set(stem, rarityOf(stem, lexicon) / Math.max(1, sharing));
    }
    const kind = kindOf(says, lexicon);
    return {
      id,
      says,
      at,
      kind,
      sign: signOf(tokens, kind, lexicon),
      own,
      stems: new Map([...mine].map((stem) => [stem, rarityOf(stem, lexicon)])),
      classes: new Set(
        [...(classes[at] ?? [])].filter((name) => !classes.every((others) => others.has(name))),
      ),
      numbers: numbersOf(tokens),
    };
  });
}

const weightOf = { keyword: 2, name: 2, description: 1, position: 0.7, baseline: 0.7 } as const;

function topicWeights({ topic, baseline, government }: Watch, lexicon: Lexicon): Map<string, number> {
  const weights = new Map<string, number>();
  const ownName = contentStems(
    [government.name, ...government.names, ...government.demonyms].join(' '),
    lexicon,
  );
  const add = (text: string, weight: number): void => {
    for (const stem of contentStems(text, lexicon)) {
      if (ownName.has(stem)) continue;
      weights.set(stem, Math.max(weights.get(stem) ?? 0, weight * rarityOf(stem, lexicon)));
    }
  };
  topic.keywords.forEach((keyword) => add(keyword, weightOf.keyword));
  add(topic.name, weightOf.name);
  add(topic.description, weightOf.description);
  (topic.positions ?? []).forEach((position) => add(position.says, weightOf.position));
  add(baseline.statement, weightOf.baseline);
  return weights;
}

const termWeights = { named: 0.7, described: 0.4, most: 14 } as const;

/** What the topic names, by the terms of the thesaurus: other words for it weigh nearly what its own do. */
function topicTerms(
  { topic }: Watch,
  weights: ReadonlyMap<string, number>,
  lexicon: Lexicon,
): Map<string, number> {
  const found = new Map<string, number>();
  const add = (text: string, share: number): void => {
    const tokens = tokenize(text);
    for (const { entry, first, last } of findTerms(lexicon.terms, tokens)) {
      const stems = new Set(tokens.slice(first, last + 1).map(({ stem }) => stem));
      const sum = [...stems].reduce((all, stem) => all + (weights.get(stem) ?? 0), 0);
      const weight = Math.min(termWeights.most, share * sum);
      if (weight > (found.get(entry.id) ?? 0)) found.set(entry.id, weight);
    }
  };
  for (const text of [topic.name, ...topic.keywords]) add(text, termWeights.named);
  add(topic.description, termWeights.described);
  return found;
}

/** Compiles a watch by the same means by which items are read. */
export function compileWatch(watch: Watch, lexicon: Lexicon): CompiledWatch {
  const { topic, baseline } = watch;
  const positions = positionsOf(topic);
  const words = tokenize([topic.name, topic.description, ...topic.keywords, baseline.statement].join('. '));
  const keys = new Set([topic.name, ...topic.keywords].flatMap((text) => [...contentStems(text, lexicon)]));
  const weights = topicWeights(watch, lexicon);
  return {
    watch,
    lexicon,
    rungs: compileRungs(positions, lexicon),
    topic: weights,
    topicTerms: topicTerms(watch, weights, lexicon),
    keys,
    baselineStems: contentStems(baseline.statement, lexicon),
    numbers: numbersOf(words),
  };
}
