import type { Signal } from '../../../readings/reading.ts';
import { drawHeader } from './draw-header.ts';
import { drawLegend } from './draw-legend.ts';
import type { LegendEntry } from './draw-legend.ts';
import { measureText } from './measure-text.ts';
import { palettes } from './palette.ts';
import type { Palette, Theme } from './palette.ts';
import { drawRung } from './rung.ts';
import type { Rung } from './rung.ts';
import { element, picture, textLine } from './svg.ts';
import { wrapText } from './wrap-text.ts';

export interface Standing {
  readonly government: string;
  readonly rung: string;
  /** "since 22 Oct 2024", in the reader's language. */
  readonly since: string;
  /** Absent when the position is settled; otherwise how it was signalled. */
  readonly provisional?: Signal;
}

export interface Comparison {
  readonly title: string;
  readonly subtitle: string;
  readonly rungs: readonly Rung[];
  readonly standings: readonly Standing[];
  readonly theme: Theme;
  readonly words: Readonly<Record<Signal | 'onRecord', string>>;
}

const width = 800;
const margin = 28;
const labelColumn = 238;
const chipHeight = 50;
const gap = 10;

interface Chip {
  readonly standing: Standing;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Where each government stands on one ladder, as SVG, 800 wide: a row a rung, the last rung on top. */
export function drawCompare(comparison: Comparison): string {
  const palette = palettes[comparison.theme];
  const header = drawHeader(comparison, { x: margin, width: width - 2 * margin }, palette);
  let top = header.bottom + 16;
  const rows: string[] = [];
  for (const rung of comparison.rungs.toReversed()) {
    const held = comparison.standings.filter((standing) => standing.rung === rung.id);
    const row = drawRow(rung, held, top, palette);
    rows.push(...row.elements);
    top = row.bottom;
  }
  const legend = drawLegend(
    legendOf(comparison, palette),
    { x: margin, y: top + 32, width: width - 2 * margin },
    palette,
  );
  return picture(width, legend.bottom + 20, palette.surface, [
    ...header.elements,
    ...rows,
    ...legend.elements,
  ]);
}

function drawRow(
  rung: Rung,
  standings: readonly Standing[],
  top: number,
  palette: Palette,
): { readonly elements: readonly string[]; readonly bottom: number } {
  const left = margin + labelColumn + 14;
  const area = { x: left + 12, width: width - margin - left - 24 };
  const chips = placeChips(standings, area);
  const lines = chips.reduce((most, chip) => Math.max(most, chip.y + chipHeight), 0);
  const height = Math.max(84, lines + 24);
  const middle = top + height / 2;
  const start = middle - lines / 2;
  const band = { x: left, y: top + 2, width: width - margin - left, height: height - 4, rx: 6 };
  return {
    elements: [
      element('rect', { ...band, fill: palette.band, opacity: standings.length === 0 ? 0.5 : 1 }),
      ...drawRung(rung, { x: margin, width: labelColumn, middle, height }, palette),
      ...chips.flatMap((chip) => drawChip({ ...chip, y: chip.y + start }, palette)),
    ],
    bottom: top + height,
  };
}

/** Chips from left to right, in as many lines as they need; `y` is counted from the first line's top. */
function placeChips(standings: readonly Standing[], area: { x: number; width: number }): readonly Chip[] {
  let x = area.x;
  let y = 0;
  return standings.map((standing) => {
    const name = wrapText(standing.government, { size: 19, bold: true }, area.width - 24, 1)[0] ?? '';
    const chipWidth = Math.max(measureText(name, 19, true), measureText(standing.since, 14)) + 24;
    if (x > area.x && x + chipWidth > area.x + area.width) {
      x = area.x;
      y += chipHeight + gap;
    }
    const chip = { standing, name, x, y, width: chipWidth };
    x += chipWidth + gap;
    return chip;
  });
}

function drawChip({ standing, name, x, y, width: room }: Chip, palette: Palette): readonly string[] {
  const colour = standing.provisional === undefined ? palette.held : palette.signal[standing.provisional];
  const box = { x: x + 1.5, y: y + 1.5, width: room - 3, height: chipHeight - 3, rx: 10, stroke: colour };
  const dashes = standing.provisional === undefined ? {} : { 'stroke-dasharray': '6 5' };
  return [
    element('rect', { ...box, fill: palette.surface, 'stroke-width': 3, ...dashes }),
    textLine(name, { size: 19, bold: true }, { x: x + 12, y: y + 23, fill: palette.ink }),
    textLine(standing.since, { size: 14 }, { x: x + 12, y: y + 41, fill: palette.muted }),
  ];
}

function legendOf({ standings, words }: Comparison, palette: Palette): readonly LegendEntry[] {
  const entries: LegendEntry[] = [{ shape: 'line', colour: palette.held, text: words.onRecord }];
  for (const signal of ['announced', 'considered', 'reported'] as const)
    if (standings.some(({ provisional }) => provisional === signal))
      entries.push({ shape: 'dashes', colour: palette.signal[signal], text: words[signal] });
  return entries;
}
