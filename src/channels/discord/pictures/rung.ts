import { measureText } from './measure-text.ts';
import { textLine } from './svg.ts';
import { wrapText } from './wrap-text.ts';
import type { Palette } from './palette.ts';

/** A rung as a picture shows it: its short name, and what a government on it does or says. */
export interface Rung {
  readonly id: string;
  readonly label: string;
  readonly says: string;
}

const name = { size: 20, bold: true } as const;
const says = { size: 15 } as const;

/** The rung's name and as much of its sentence as the row has room for, centred on `middle`. */
export function drawRung(
  rung: Rung,
  place: { readonly x: number; readonly width: number; readonly middle: number; readonly height: number },
  palette: Palette,
): readonly string[] {
  const nameSize = fitSize(rung.label, place.width);
  const names = wrapText(rung.label, { ...name, size: nameSize }, place.width, 1);
  const room = Math.floor((place.height - 8 - nameSize * 1.2) / 19);
  const sentences = room < 1 ? [] : wrapText(rung.says, says, place.width, Math.min(room, 3));
  const height = nameSize * 1.2 + sentences.length * 19;
  const top = place.middle - height / 2;
  return [
    ...names.map((line) =>
      textLine(
        line,
        { ...name, size: nameSize },
        { x: place.x, y: top + nameSize * 0.95, fill: palette.ink },
      ),
    ),
    ...sentences.map((line, at) =>
      textLine(line, says, {
        x: place.x,
        y: top + nameSize * 1.2 + at * 19 + 14,
        fill: palette.muted,
      }),
    ),
  ];
}

function fitSize(label: string, width: number): number {
  const full = measureText(label, name.size, true);
  return Math.max(15, Math.min(name.size, Math.floor((name.size * width) / full)));
}
