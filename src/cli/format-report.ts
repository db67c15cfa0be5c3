import type { PassReport } from '../pass/pass-report.ts';

/** A pass in a few lines for a person. */
export function formatReport(report: PassReport): string {
  const seconds = ((report.endedAt - report.startedAt) / 1000).toFixed(1);
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([name, many]) => `${many} ${name}`)
      .join(', ') || 'none';
  return [
    `One pass in ${seconds} s.`,
    `  polled      ${list(report.polled)}`,
    `  new items   ${report.items}${report.silent > 0 ? `, ${report.silent} of them stored in silence by a first poll` : ''}`,
    `  changed     ${report.edited} edited, ${report.vanished} taken away`,
    `  read        ${report.read}; readings: ${list(report.verdicts)}`,
    `  alerts      ${report.alerts}`,
    `  deliveries  ${report.delivered} delivered, ${report.postponed} postponed, ${report.failed} failed`,
  ].join('\n');
}
