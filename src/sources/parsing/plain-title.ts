import { decodeHTML } from 'entities';
import { longestTitle } from './limits.ts';

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2060\ufeff\ufffe\uffff]/g;
const hasControl = new RegExp(controls.source);

/** Feeds pass on NUL, backspaces and zero-width marks; nothing is lost without them. */
export function stripControls(text: string): string {
  return hasControl.test(text) ? text.replace(controls, '') : text;
}

/** A title as plain text, whether it came as text, HTML, or HTML escaped once too often. */
export function plainTitle(markup: string): string {
  let text = markup.length > longestTitle * 8 ? markup.slice(0, longestTitle * 8) : markup;
  if (text.includes('&')) text = decodeHTML(text);
  if (text.includes('<')) text = stripTags(text);
  if (text.includes('&') && /&(?:#\d+|#x[\da-f]+|\w+);/i.test(text)) text = decodeHTML(text);
  const clean = stripControls(text).trim();
  return (/[^\S ]| {2}/.test(clean) ? clean.replace(/\s+/g, ' ') : clean).slice(0, longestTitle);
}

/** Only what reads as a tag goes: "growth < 2 %" and "a<b" stay. */
export function stripTags(text: string): string {
  return text.replace(/<!--.*?-->/gs, '').replace(/<\/?[a-z][a-z0-9:-]*(?:\s[^<>]*)?\/?>/gi, '');
}

/**
 * Undoes escaping that was done twice: text without one tag that spells out tags as entities. The tags must
 * be a page's own, so that an article about HTML keeps its examples.
 */
export function undoDoubleEscaping(html: string): string {
  if (!html.includes('&lt;') || /<[a-z!/]/i.test(html)) return html;
  return /&lt;\/?(?:p|br|div|span|a|b|i|strong|em|ul|ol|li|img|table|h[1-6])\b/i.test(html)
    ? decodeHTML(html)
    : html;
}
