import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { measureText } from '../../../../src/channels/discord/pictures/measure-text.ts';
import { fontFiles } from '../../../../src/channels/discord/pictures/render-png.ts';
import { picture, textLine } from '../../../../src/channels/discord/pictures/svg.ts';

function outlineWidth(text: string, bold: boolean): number {
  const line = textLine(text, { size: 20, bold }, { x: 0, y: 30, fill: '#000' });
  const svg = picture(1, 1, 'none', [line]).replace(/<rect[^>]*>/, '');
  const box = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [...fontFiles] } }).getBBox();
  if (box === undefined) throw new Error(`the font draws nothing for ${text}`);
  return box.x + box.width;
}

test.each([
  'South Korea · Arms for Ukraine',
  'lllliiiittttffff',
  'mmmmWWWWMMMM@@%%',
  'bdghnopqu bdghnopqu',
  'aceksvxyz aceksvxyz',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '0123456789 1900–2026',
  '대한민국 우크라이나 무기 지원',
  'Élysée, Москва и Київ → Größe',
  '[quoted] (in brackets) "said" — or not…',
])('the bound holds for %s', (text) => {
  for (const bold of [false, true]) {
    const drawn = outlineWidth(text, bold);
    expect(measureText(text, 20, bold)).toBeGreaterThanOrEqual(drawn);
    expect(measureText(text, 20, bold)).toBeLessThan(drawn * 1.5);
  }
});
