import type { Direction, Signal } from '../../../readings/reading.ts';
import { drawHeader } from './draw-header.ts';
import { drawLegend } from './draw-legend.ts';
import type { LegendEntry } from './draw-legend.ts';
import { drawMark } from './draw-mark.ts';
import { measureText } from './measure-text.ts';
import { palettes } from './palette.ts';
import type { Palette, Theme } from './palette.ts';
import { placeLabels } from './place-labels.ts';
import type { Box } from './place-labels.ts';
import { drawRung } from './rung.ts';
import type { Rung } from './rung.ts';
import { element, picture, textLine } from './svg.ts';
import { dayLabel, timeTicks } from './time-axis.ts';

export interface TimelineSpan {
  /** Milliseconds UTC; the rung is held from here to the next span. */
  readonly at: number;
  readonly rung: string;
  /** Announced, configured or confirmed; otherwise considered or reported and drawn as a dashed line. */
  readonly settled: boolean;
}

export interface TimelineShift {
  readonly at: number;
  readonly to: string;
  readonly direction: Direction;
  readonly signal: Signal;
  readonly dismissed: boolean;
}

export interface Timeline {
  readonly title: string;
  readonly subtitle: string;
  /** From one pole to the other; the last is drawn on top. */
  readonly rungs: readonly Rung[];
  /** Oldest first, at least one. */
  readonly spans: readonly TimelineSpan[];
  readonly shifts: readonly TimelineShift[];
  readonly until: number;
  readonly locale: string;
  readonly theme: Theme;
  readonly words: Readonly<Record<Signal | 'onRecord' | 'provisional' | 'dismissed', string>>;
}

const width = 800;
const margin = 28;
const labelColumn = 238;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly x: (at: number) => number;
  readonly y: (rung: string) => number;
}

/** The rungs of a watch over time as SVG, 800 wide: a step line of what was held, and a mark for each shift. */
export function drawTimeline(timeline: Timeline): string {
  const palette = palettes[timeline.theme];
  const header = drawHeader(timeline, { x: margin, width: width - 2 * margin }, palette);
  const frame = layOut(timeline, header.bottom + 16);
  const bottom = frame.top + frame.rowHeight * timeline.rungs.length;
  const legend = drawLegend(
    legendOf(timeline, palette),
    { x: margin, y: bottom + 60, width: width - 2 * margin },
    palette,
  );
  return picture(width, legend.bottom + 20, palette.surface, [
    ...header.elements,
    ...drawRows(timeline, frame, palette),
    ...drawTicks(timeline, frame, bottom, palette),
    ...drawLine(timeline, frame, palette),
    ...timeline.shifts
      .filter((shift) => shift.at >= windowStart(timeline))
      .map((shift) => drawMark(shift, { x: frame.x(shift.at), y: frame.y(shift.to) }, palette)),
    ...drawDates(timeline, frame, palette),
    ...legend.elements,
  ]);
}

function layOut(timeline: Timeline, top: number): Frame {
  const from = windowStart(timeline);
  const left = margin + labelColumn + 14;
  const right = width - margin;
  const span = Math.max(1, timeline.until - from);
  const inner = { left: left + 14, width: right - left - 28 };
  const rowHeight = Math.min(104, Math.max(56, 368 / timeline.rungs.length));
  const rows = timeline.rungs.length;
  return {
    left,
    right,
    top,
    rowHeight,
    x: (at) => inner.left + (Math.max(0, Math.min(span, at - from)) / span) * inner.width,
    y: (rung) => {
      const index = timeline.rungs.findIndex(({ id }) => id === rung);
      return top + (rows - 1 - index + 0.5) * rowHeight;
    },
  };
}

/**
 * Where the axis begins. A baseline that stood for years before the first change would squeeze everything else into
 * the right edge, so the quiet time before a change takes at most a third of the width; its line then enters from the left.
 */
function windowStart({ spans, shifts, until }: Timeline): number {
  const first = spans[0]?.at ?? until;
  const changes = [...spans.slice(1), ...shifts].map(({ at }) => at).filter((at) => at > first);
  if (changes.length === 0) return Math.min(first, until - 86_400_000);
  const change = Math.min(...changes);
  return Math.max(first, change - Math.max(86_400_000 * 7, (until - change) / 2));
}

function drawRows(timeline: Timeline, frame: Frame, palette: Palette): readonly string[] {
  return timeline.rungs.flatMap((rung, index) => {
    const middle = frame.y(rung.id);
    const band = {
      x: frame.left,
      y: middle - frame.rowHeight / 2 + 2,
      width: frame.right - frame.left,
      height: frame.rowHeight - 4,
      rx: 6,
      fill: palette.band,
    };
    return [
      element('rect', { ...band, opacity: index % 2 === 0 ? 1 : 0.55 }),
      ...drawRung(rung, { x: margin, width: labelColumn, middle, height: frame.rowHeight }, palette),
    ];
  });
}

function drawTicks(timeline: Timeline, frame: Frame, bottom: number, palette: Palette): readonly string[] {
  const ticks = timeTicks(windowStart(timeline), timeline.until, 5, timeline.locale);
  const boxes = ticks.map(({ at, label }) => {
    const room = measureText(label, 17) + 18;
    return { places: [{ x: frame.x(at) - room / 2, y: bottom + 4, width: room, height: 20 }] };
  });
  const area = { x: frame.left - 40, y: bottom, width: width - frame.left + 40, height: 40 };
  const placed = placeLabels(boxes, area, []);
  return ticks.flatMap(({ at, label }, index) => {
    const x = frame.x(at);
    const line = { x1: x, x2: x, y1: frame.top + 2, y2: bottom - 2, stroke: palette.line, 'stroke-width': 1 };
    const box = placed[index];
    if (box === null || box === undefined) return [element('line', line)];
    const text = textLine(label, { size: 17 }, { x, y: bottom + 20, fill: palette.muted, anchor: 'middle' });
    return [element('line', line), text];
  });
}

function drawLine(timeline: Timeline, frame: Frame, palette: Palette): readonly string[] {
  return timeline.spans.flatMap((span, index) => {
    const next = timeline.spans[index + 1];
    const x1 = frame.x(span.at);
    const x2 = frame.x(next?.at ?? timeline.until);
    const y = frame.y(span.rung);
    const stroke = { stroke: palette.held, 'stroke-width': 6, 'stroke-linecap': 'round' };
    const dashes = span.settled ? {} : { 'stroke-dasharray': '2 11' };
    const held = element('line', { x1, x2, y1: y, y2: y, ...stroke, ...dashes });
    if (next === undefined) return [held];
    const rise = { x1: x2, x2, y1: y, y2: frame.y(next.rung), stroke: palette.held, 'stroke-width': 2 };
    return [held, element('line', { ...rise, opacity: 0.8 })];
  });
}

/** A date beside every change, wherever one fits that touches neither the line nor another date; newest first. */
function drawDates(timeline: Timeline, frame: Frame, palette: Palette): readonly string[] {
  const from = windowStart(timeline);
  const dates = new Map<string, { at: number; rung: string }>();
  for (const { at, to } of timeline.shifts) dates.set(`${at} ${to}`, { at, rung: to });
  for (const { at, rung } of timeline.spans) dates.set(`${at} ${rung}`, { at, rung });
  const sorted = [...dates.values()].sort((a, b) => b.at - a.at);
  const labels = sorted.map(({ at, rung }) => {
    const text = `${at < from ? '← ' : ''}${dayLabel(at, timeline.locale)}`;
    return { text, places: datePlaces(measureText(text, 18, true), frame.x(at), frame.y(rung)) };
  });
  const area = {
    x: frame.left,
    y: frame.top,
    width: frame.right - frame.left,
    height: frame.rowHeight * timeline.rungs.length,
  };
  const placed = placeLabels(labels, area, takenBy(timeline, frame));
  return labels.flatMap(({ text }, index) => {
    const box = placed[index];
    if (box === null || box === undefined) return [];
    return [textLine(text, { size: 18, bold: true }, { x: box.x, y: box.y + 17, fill: palette.ink })];
  });
}

function datePlaces(room: number, x: number, y: number): readonly Box[] {
  const size = { width: room, height: 20 };
  const rows = [y - 37, y + 16];
  const columns = [x - room / 2, x + 6, x - room - 6];
  return rows.flatMap((top) => columns.map((left) => ({ x: left, y: top, ...size })));
}

function takenBy(timeline: Timeline, frame: Frame): readonly Box[] {
  const lines = timeline.spans.flatMap((span, index) => {
    const next = timeline.spans[index + 1];
    const x1 = frame.x(span.at);
    const x2 = frame.x(next?.at ?? timeline.until);
    const y = frame.y(span.rung);
    const held = { x: x1, y: y - 5, width: x2 - x1, height: 10 };
    if (next === undefined) return [held];
    const end = frame.y(next.rung);
    return [held, { x: x2 - 3, y: Math.min(y, end), width: 6, height: Math.abs(end - y) }];
  });
  const marks = timeline.shifts.map(({ at, to }) => ({
    x: frame.x(at) - 15,
    y: frame.y(to) - 16,
    width: 30,
    height: 32,
  }));
  return [...lines, ...marks];
}

function legendOf(timeline: Timeline, palette: Palette): readonly LegendEntry[] {
  const { words, spans, shifts } = timeline;
  const told = shifts.filter(({ dismissed }) => !dismissed);
  const entries: LegendEntry[] = [{ shape: 'line', colour: palette.held, text: words.onRecord }];
  if (spans.some(({ settled }) => !settled))
    entries.push({ shape: 'dashes', colour: palette.held, text: words.provisional });
  for (const signal of ['announced', 'considered', 'reported'] as const)
    if (told.some((shift) => shift.signal === signal))
      entries.push({ shape: signal, colour: palette.signal[signal], text: words[signal] });
  if (shifts.some(({ dismissed }) => dismissed))
    entries.push({ shape: 'dismissed', colour: palette.muted, text: words.dismissed });
  return entries;
}
