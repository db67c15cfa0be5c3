/**
 * Lines of at most `width` characters, broken at spaces. Control characters are taken out: foreign text on a terminal
 * must not move the cursor or change colours.
 */
export function wrapText(text: string, width: number): string[] {
  const words = text
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
