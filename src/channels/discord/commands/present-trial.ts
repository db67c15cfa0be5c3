import type { APIEmbed } from 'discord.js';
import { watchName } from '../../../desk/guild-watches.ts';
import type { Trial, TrialRun } from '../../../desk/test-watch.ts';
import type { Watch } from '../../../watches/watch.ts';
import { wordsIn } from '../language.ts';
import { blockQuote, day, linkTo } from '../markdown.ts';
import type { Asked } from './command.ts';
import { moveLabel } from './present-shift.ts';
import { deskColour, quietColour } from './present-stance.ts';
import { summandLines } from './summand-lines.ts';

const mostAlerts = 5;
const mostSummands = 5;

/** What one text is to a watch. */
export function presentTrial(
  asked: Asked,
  watch: Watch,
  { item, verdict }: Trial,
): Pick<APIEmbed, 'description'> {
  const { words, language } = asked;
  const { reading } = verdict;
  const moves = reading.to === undefined ? '' : moveLabel(asked, watch, reading.from, reading.to);
  return {
    description: [
      `**${words.verdict[verdict.kind]}**: ${words.reason[verdict.reason]}`,
      verdict.shift === undefined ? words.trial.quiet : words.trial.loud,
      moves,
      reading.signal === undefined ? '' : wordsIn(language).signal[reading.signal],
      reading.quote === undefined ? '' : blockQuote(reading.quote.text, 500),
      ...summandLines(reading.contributions, mostSummands, item),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  };
}

/** What a watch would have told in the last days. */
export function presentRun(asked: Asked, run: TrialRun, days: number): APIEmbed {
  const { words, language } = asked;
  const others = Object.entries(run.others).map(([kind, count]) => {
    const verdict = words.verdict[kind as keyof typeof words.verdict];
    return `${verdict}: ${count}`;
  });
  const left = run.alerts.length - mostAlerts;
  return {
    title: words.trial.title(watchName(run.watch)),
    color: run.alerts.length === 0 ? quietColour : deskColour,
    description: [
      words.trial.read(run.read, days),
      run.isPartial ? words.trial.partial : '',
      run.read === 0 ? words.trial.nothing : words.trial.alerts(run.alerts.length),
      others.join(' · '),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    fields: [
      ...run.alerts.slice(-mostAlerts).map(({ item, verdict }) => ({
        name: `${verdict.shift?.direction === 'down' ? '▼' : '▲'} ${moveLabel(asked, run.watch, verdict.reading.from, verdict.shift?.to ?? '')}`,
        value: [
          linkTo(item.title === '' ? item.provenance.name : item.title, item.link),
          blockQuote(verdict.shift?.quote.text ?? '', 300),
          `-# ${day(item.published)}`,
        ].join('\n'),
      })),
      ...(left > 0 ? [{ name: '…', value: wordsIn(language).more(left) }] : []),
    ],
  };
}
