import type { Palette } from './palette.ts';
import { textLine } from './svg.ts';
import { wrapText } from './wrap-text.ts';

export interface Drawn {
  readonly elements: readonly string[];
  readonly bottom: number;
}

const title = { size: 28, bold: true } as const;
const subtitle = { size: 19 } as const;

export function drawHeader(
  words: { readonly title: string; readonly subtitle: string },
  place: { readonly x: number; readonly width: number },
  palette: Palette,
): Drawn {
  const titles = wrapText(words.title, title, place.width, 2);
  const subtitles = wrapText(words.subtitle, subtitle, place.width, 2);
  const below = 18 + titles.length * 36;
  return {
    elements: [
      ...titles.map((line, at) => textLine(line, title, { x: place.x, y: 44 + at * 36, fill: palette.ink })),
      ...subtitles.map((line, at) =>
        textLine(line, subtitle, { x: place.x, y: below + 20 + at * 26, fill: palette.muted }),
      ),
    ],
    bottom: below + subtitles.length * 26,
  };
}
