import { speakerWords } from '../channels/console/speaker-words.ts';
import { wrapText } from '../channels/console/wrap-text.ts';
import type { Item } from '../items/item.ts';
import { describeFeature } from '../readings/model/describe-feature.ts';
import { spellOutFrom } from '../readings/model/spell-out.ts';
import type { Verdict } from '../shifts/verdict.ts';

const width = 88;

/** A verdict with all that it rests on, in plain text. */
export function formatReading(
  watch: string,
  item: Item,
  { kind, reason, confidence, reading }: Verdict,
): string {
  const { to, from, firmness, signal, speaker, quote, asides, contributions } = reading;
  const spellOut = spellOutFrom(item.snapshot.text);
  const rows: (readonly [string, string] | undefined)[] = [
    [
      'verdict',
      `${kind}, because it ${reason === 'moves' ? 'moves' : `is "${reason}"`} (${confidence.toFixed(2)})`,
    ],
    ['decided by', `${reading.stage}; probability of a shift ${reading.probability.toFixed(2)}`],
    to === undefined ? undefined : ['move', `${from} → ${to}${signal === undefined ? '' : `, ${signal}`}`],
    firmness === undefined ? undefined : ['firmness', firmness],
    speaker === undefined ? undefined : ['speaker', speakerWords(speaker)],
    quote === undefined ? undefined : ['quote', `“${quote.text}”`],
    ...asides.map((aside) => [aside.kind, `“${aside.quote.text}”`] as const),
    ...contributions.map(({ feature, weight, value }, at) => {
      const summand = `${(weight * value).toFixed(2).padStart(6)}  ${describeFeature(feature, spellOut)}`;
      return [at === 0 ? 'weighed' : '', summand] as const;
    }),
  ];
  const lines = rows.flatMap((row) => {
    if (row === undefined) return [];
    const [label, text] = row;
    const wrapped = /^\s*-?\d/.test(text) ? [text] : wrapText(text, width);
    return wrapped.map((line, at) => `  ${(at === 0 ? label : '').padEnd(16)}${line}`);
  });
  return [watch, ...lines].join('\n');
}
