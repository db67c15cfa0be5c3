import type { Drawn } from './draw-header.ts';
import { drawShape } from './draw-mark.ts';
import type { MarkShape } from './draw-mark.ts';
import { measureText } from './measure-text.ts';
import type { Palette } from './palette.ts';
import { element, textLine } from './svg.ts';

export interface LegendEntry {
  readonly shape: MarkShape | 'line' | 'dashes';
  readonly colour: string;
  readonly text: string;
}

const size = 17;

/** The entries in rows; a row is broken before it would leave `place.width`. */
export function drawLegend(
  entries: readonly LegendEntry[],
  place: { readonly x: number; readonly y: number; readonly width: number },
  palette: Palette,
): Drawn {
  let x = place.x;
  let y = place.y;
  const elements: string[] = [];
  for (const entry of entries) {
    const symbol = entry.shape === 'line' || entry.shape === 'dashes' ? 34 : 26;
    const room = symbol + 8 + measureText(entry.text, size);
    if (x > place.x && x + room > place.x + place.width) {
      x = place.x;
      y += 28;
    }
    elements.push(drawSymbol(entry, { x, y: y - 6 }, symbol, palette.surface));
    elements.push(textLine(entry.text, { size }, { x: x + symbol + 8, y, fill: palette.muted }));
    x += room + 22;
  }
  return { elements, bottom: y + 6 };
}

function drawSymbol(
  { shape, colour }: LegendEntry,
  { x, y }: { readonly x: number; readonly y: number },
  room: number,
  surface: string,
): string {
  if (shape === 'line' || shape === 'dashes') {
    const line = { x1: x + 3, x2: x + room - 3, y1: y, y2: y, stroke: colour, 'stroke-width': 6 };
    const dashes = shape === 'dashes' ? { 'stroke-dasharray': '2 11' } : {};
    return element('line', { ...line, ...dashes, 'stroke-linecap': 'round' });
  }
  return drawShape(shape, 'up', { x: x + room / 2, y }, { colour, surface });
}
