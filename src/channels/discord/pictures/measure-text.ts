/**
 * An upper bound of the width of a line in Source Sans or Noto Sans Korean, in the unit of `size`. A bound suffices: labels are kept
 * apart by it and never have to meet. The classes were read off the font; the test holds them against its outlines.
 */
export function measureText(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += advance(character);
  return ems * size * (bold ? 1.06 : 1);
}

function advance(character: string): number {
  if (/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\uffef]/u.test(character)) return 1;
  if (/[ilI.,:;'|!·’‘]/u.test(character)) return 0.32;
  if (/[ fjtr()[\]/-]/u.test(character)) return 0.4;
  if (/[mwMWОМШЩЖЮ@%—…→]/u.test(character)) return 1;
  if (/[aceksvxyz]/u.test(character)) return 0.57;
  if (/[A-ZÀ-ÞА-Яа-яёΑ-Ω]/u.test(character)) return 0.76;
  if (/[\u0020-\u024f\u0370-\u03ff\u2010-\u201f]/u.test(character)) return 0.61;
  return 1.1;
}
