import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { fontFamily } from './svg.ts';

// The package exports only its entry; the font files lie beside it.
const fontFolder = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-kr')), '..', 'fonts');

/** PNG at twice the size, so that it stays sharp on a phone. Rendered off the event loop, with the shipped font only. */
export async function renderPng(svg: string): Promise<Buffer> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      loadSystemFonts: false,
      fontFiles: ['Regular', 'Bold'].map((weight) => join(fontFolder, `NotoSansKR-${weight}.otf`)),
      defaultFontFamily: fontFamily,
    },
  });
  return image.asPng();
}
