import type { Decision } from './list-decisions.ts';

const heads = ['published', 'source', 'watch', 'verdict', 'why', 'sure', 'title'] as const;

/** The decisions as a table of plain text. */
export function formatDecisions(decisions: readonly Decision[]): string {
  const rows = decisions.map((each) => [
    new Date(each.published).toISOString().slice(0, 10),
    each.source,
    each.watch ?? '–',
    each.verdict ?? 'unrelated',
    each.reason ?? 'no watch concerned',
    each.confidence === undefined ? '' : each.confidence.toFixed(2),
    each.title,
  ]);
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === cells.length - 1 ? shorten(cell, 60) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [
    '',
    `What was decided on ${decisions.length} readings, and why:`,
    '',
    line(heads),
    ...rows.map(line),
  ].join('\n');
}

function shorten(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
