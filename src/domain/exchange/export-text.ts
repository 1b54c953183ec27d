/** Texts as they leave, whatever the format. */

/** Controls but tab and line feed, and code points that stand for no sign: XML and terminals stumble on them. */
const UNSAID = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/gu;

/** Unicode NFC, well formed, with line feeds for any kind of line break. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replaceAll(UNSAID, '')
    .normalize('NFC');
}

/** The same in one line, no blank twice. */
export function oneLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, ' ').trim();
}
