import { measureText } from './measure-text.ts';

export interface Face {
  readonly size: number;
  readonly bold?: boolean;
}

/** Breaks a text into at most `lines` lines of `width`; what does not fit ends in an ellipsis, never cut by the edge. */
export function wrapText(text: string, face: Face, width: number, lines: number): readonly string[] {
  const fits = (line: string): boolean => measureText(line, face.size, face.bold ?? false) <= width;
  const rows: string[] = [];
  let row = '';
  for (const word of splitWords(text, fits)) {
    const longer = row === '' ? word : `${row} ${word}`;
    if (fits(longer)) {
      row = longer;
      continue;
    }
    rows.push(row);
    row = word;
  }
  if (row !== '') rows.push(row);
  if (rows.length <= lines) return rows;
  const last = `${rows[lines - 1] ?? ''} ${rows[lines] ?? ''}`;
  return [...rows.slice(0, lines - 1), shorten(last, fits)];
}

function shorten(text: string, fits: (line: string) => boolean): string {
  const characters = Array.from(text.trim());
  while (characters.length > 0 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** Words, and pieces of words too long for a line of their own. */
function splitWords(text: string, fits: (line: string) => boolean): readonly string[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word) => (fits(word) ? [word] : breakWord(word, fits)));
}

function breakWord(word: string, fits: (line: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return piece === '' ? pieces : [...pieces, piece];
}
