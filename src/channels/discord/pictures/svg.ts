import type { Face } from './wrap-text.ts';

const latin = 'Source Sans 3';

/** A line with Hangul is set in one face as a whole: falling back letter by letter would lose the weight. */
const fontFor = (text: string): string =>
  /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\uffef]/u.test(text) ? 'Noto Sans Korean' : latin;

type Attributes = Readonly<Record<string, string | number>>;

/** One SVG element; attribute values and `text` are escaped, `children` are elements made here. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? round(value) : value)}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export function textLine(text: string, face: Face, place: TextPlace): string {
  const attributes = {
    x: place.x,
    y: place.y,
    fill: place.fill,
    'font-family': fontFor(text),
    'font-size': face.size,
    'font-weight': face.bold === true ? 700 : 400,
    'text-anchor': place.anchor ?? 'start',
  };
  return element('text', attributes, [escapeXml(text)]);
}

export function picture(width: number, height: number, surface: string, children: readonly string[]): string {
  const frame = { xmlns: 'http://www.w3.org/2000/svg', width, height, 'font-family': latin };
  return element('svg', frame, [element('rect', { width, height, fill: surface }), ...children]);
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Feed text may carry control characters that XML 1.0 cannot hold at all; they are dropped. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
