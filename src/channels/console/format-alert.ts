import type { AlertView } from '../../alerts/alert-view.ts';
import { confidenceLevel, rungLabel } from '../../alerts/alert-view.ts';
import { speakerWords } from './speaker-words.ts';
import { wrapText } from './wrap-text.ts';

const arrows = { up: '▲', down: '▼' } as const;
const levels = { low: 'low', moderate: 'moderate', high: 'high', 'very-high': 'very high' } as const;

/** An alert as a desk would see it, in plain text of at most `width` columns. */
export function formatAlert(view: AlertView, width = 100): string {
  const { quote, baseline } = view;
  const headline = `${view.government.name} · ${view.topic.name}: ${rungLabel(view.from)} → ${rungLabel(view.to)}`;
  const source =
    quote.source.name === quote.source.publisher
      ? quote.source.name
      : `${quote.source.name}, ${quote.source.publisher}`;
  const rows: (readonly [string, string] | undefined)[] = [
    [
      'signal',
      `${view.signal}${view.kind === 'walk-back' ? ', a walk-back' : ''} ${arrows[view.direction]} · ${levels[confidenceLevel(view.confidence)]} confidence (${view.confidence.toFixed(2)})`,
    ],
    ['before', view.from.says],
    ['after', view.to.says],
    ['quote', `“${quote.text}”`],
    ['said by', `${speakerWords(quote.speaker)}, ${minuteOf(quote.at)}, in ${source}`],
    ['on record', `“${baseline.text}”`],
    ['since', `${dayOf(baseline.since)}${baseline.source === undefined ? '' : `, ${baseline.source.name}`}`],
    view.trigger === undefined ? undefined : ['trigger', `“${view.trigger}”`],
    view.condition === undefined ? undefined : ['if', `“${view.condition}”`],
    quote.source.link === undefined ? undefined : ['link', quote.source.link],
    view.why === undefined || view.why.length === 0 ? undefined : ['why', view.why.join('; ')],
    view.publishers < 2 ? undefined : ['told by', `${view.publishers} publishers`],
  ];
  const body = rows.flatMap((row) => {
    if (row === undefined) return [];
    const [label, text] = row;
    return wrapText(text, width - 12).map((line, at) => `  ${(at === 0 ? label : '').padEnd(10)}${line}`);
  });
  return [headline, ...body].join('\n');
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function minuteOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
