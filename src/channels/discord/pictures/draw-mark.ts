import type { Direction, Signal } from '../../../readings/reading.ts';
import type { Palette } from './palette.ts';
import { element } from './svg.ts';

export type MarkShape = Signal | 'dismissed';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A shift: a triangle in its direction, full when announced, in part when considered, hollow when reported; a cross when dismissed. */
export function drawMark(
  shift: { readonly direction: Direction; readonly signal: Signal; readonly dismissed: boolean },
  at: Point,
  palette: Palette,
): string {
  const shape = shift.dismissed ? 'dismissed' : shift.signal;
  const colour = shift.dismissed ? palette.muted : palette.signal[shift.signal];
  return drawShape(shape, shift.direction, at, { colour, surface: palette.surface });
}

export function drawShape(
  shape: MarkShape,
  direction: Direction,
  { x, y }: Point,
  { colour, surface }: { readonly colour: string; readonly surface: string },
): string {
  if (shape === 'dismissed') {
    const d = `M${x - 7} ${y - 7}L${x + 7} ${y + 7}M${x + 7} ${y - 7}L${x - 7} ${y + 7}`;
    return element('path', { d, stroke: colour, 'stroke-width': 4, 'stroke-linecap': 'round' });
  }
  const tip = direction === 'up' ? -12 : 12;
  const foot = direction === 'up' ? 8 : -8;
  const d = `M${x} ${y + tip}L${x + 12} ${y + foot}L${x - 12} ${y + foot}Z`;
  const halo = element('path', {
    d,
    fill: surface,
    stroke: surface,
    'stroke-width': 8,
    'stroke-linejoin': 'round',
  });
  const body = { d, stroke: colour, 'stroke-width': 3, 'stroke-linejoin': 'round' };
  const full = element('path', { ...body, fill: shape === 'reported' ? surface : colour });
  return element('g', {}, [halo, full]);
}
