/** Signs that turn or hide what stands around them (Unicode, UAX 9), that nobody sees, or that no text has. */
const UNSEEN = /\u034f|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/**
 * Text as a database may hold it and a page may show it: no NUL and no other control, nothing that turns a line around, no
 * half characters, one kind of line end.
 */
export const cleanText = (text: string): string =>
  Buffer.from(
    text
      .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
      .replace(CONTROLS, '')
      .replace(UNSEEN, ''),
  ).toString()
