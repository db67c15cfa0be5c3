/** Full names in the languages that official feeds are dated in; any prefix of three letters or more counts. */
const names: readonly (readonly string[])[] = [
  'january januar janvier enero janeiro gennaio январь января januari ocak stycznia січня',
  'february februar fevrier febrero fevereiro febbraio февраль февраля februari feber subat lutego лютого',
  'march marz mrz mars marzo marco март марта maart mart marca березня',
  'april avril abril aprile апрель апреля nisan kwietnia квітня',
  'may mai mayo maio maggio май мая mei maj mayis maja травня',
  'june juni juin junio junho giugno июнь июня haziran czerwca червня',
  'july juli juillet julio julho luglio июль июля temmuz lipca липня',
  'august aout agosto август августа augustus agustos sierpnia серпня',
  'september septembre septiembre setiembre setembro settembre сентябрь сентября eylul wrzesnia вересня',
  'october oktober octobre octubre outubro ottobre октябрь октября ekim pazdziernika жовтня',
  'november novembre noviembre novembro ноябрь ноября kasim listopada листопада',
  'december dezember decembre diciembre dezembro dicembre декабрь декабря aralik grudnia грудня',
].map((line) => line.split(' '));

/** The month, 1 to 12, that a word names. The word is lower case, without accents or a full stop. */
export function monthNumber(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const at = names.findIndex((month) => month.some((name) => name.startsWith(word)));
  return at === -1 ? undefined : at + 1;
}
