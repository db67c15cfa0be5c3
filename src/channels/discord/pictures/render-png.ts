import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';

const { resolve } = createRequire(import.meta.url);

// The packages export their entries; the font files lie beside them.
const latinFonts = dirname(resolve('@expo-google-fonts/source-sans-3/package.json'));
const koreanFonts = join(dirname(resolve('@embedpdf/fonts-kr')), '..', 'fonts');

/**
 * The Latin letters of Noto Sans Korean are those of Source Sans, which comes in a file a tenth the size. The renderer goes
 * through the file for every letter: with the small one first a picture takes a fifth of the time.
 */
export const fontFiles: readonly string[] = [
  join(latinFonts, '400Regular', 'SourceSans3_400Regular.ttf'),
  join(latinFonts, '700Bold', 'SourceSans3_700Bold.ttf'),
  join(koreanFonts, 'NotoSansKR-Regular.otf'),
  join(koreanFonts, 'NotoSansKR-Bold.otf'),
];

/** PNG at twice the size, so that it stays sharp on a phone. Rendered off the event loop, with the shipped font only. */
export async function renderPng(svg: string): Promise<Buffer> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: 'Source Sans 3',
    },
  });
  return image.asPng();
}
