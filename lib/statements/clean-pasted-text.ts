import { tidyText } from '#lib/platform/tidy-text.ts'

/** Bullets as word processors write them; the last four are of the Symbol and Wingdings fonts. */
const BULLET = /^([ \t]*)[•·▪◦‣⁃∙●○■□➢\uF0B7\uF0A7\uF0D8\uF076][^\S\n]*/gm
/** Word's bullet of the second level is a letter o in another font; only the tab after it gives it away. */
const LETTER_BULLET = /^[ \t]*o\t+/gm
const NUMBER = /^([ \t]*\d{1,3}[.)])\t+/gm

/**
 * What somebody pasted, often from Word, as a text with a little Markdown: bullets become list lines (`- `), the cells of a
 * table's row are parted by ` | `. Quotation marks, dashes, accents, right-to-left text and emoji stay as they are.
 * Doing it twice changes nothing.
 */
export function cleanPastedText(text: string): string {
  return tidyText(
    tidyText(text)
      .replace(BULLET, (_, indent: string) => `${spaces(indent)}- `)
      .replace(LETTER_BULLET, '  - ')
      .replace(NUMBER, (_, number: string) => `${spaces(number)} `)
      .split('\n')
      .map(partCells)
      .join('\n'),
  )
}

const spaces = (indent: string) => indent.replace(/\t/g, '  ')

function partCells(line: string): string {
  if (!line.includes('\t')) return line
  const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
  const cells = line.slice(indent.length).split('\t')
  return spaces(indent) + cells.map((cell) => cell.trim()).join(' | ')
}
