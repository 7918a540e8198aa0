import { BODY } from './pdf-looks.ts'
import type { Look, PdfSheet } from './pdf-sheet.ts'
import type { Run } from './rich-text.ts'

/** Space above a heading and around what stands apart. */
export const SPACE = 14
/** A heading stays with this much of what follows. */
export const TOGETHER = 3 * BODY.leading

export const TITLE: Look = { font: 'display', size: 19, leading: 24, after: 12, colour: '#0f4a53' }
export const HEADING: Look = { font: 'display', size: 13.5, leading: 18, after: 7, colour: '#0f4a53' }
export const SMALL: Look = { size: 8.5, leading: 12.5, after: 4, colour: '#4a585c' }

/** One paragraph over the whole width. */
export function setParagraph(sheet: PdfSheet, runs: Run[], look: Look): void {
  const { left, width } = sheet.box
  const element = sheet.element(sheet.root, 'P')
  sheet.set(element, sheet.lines(runs, look, width), { look, left })
  element.end()
}

/** A heading, on the page of what follows it. */
export function setHeading(
  sheet: PdfSheet,
  {
    type,
    text,
    look,
    together = TOGETHER,
  }: { type: 'H1' | 'H2'; text: string; look: Look; together?: number },
): void {
  const lines = sheet.lines([{ text }], look, sheet.box.width)
  if (type === 'H2') sheet.y += SPACE / 2
  sheet.ensure(lines.length * look.leading + look.after + together)
  const element = sheet.element(sheet.root, type)
  sheet.set(element, lines, { look, left: sheet.box.left })
  element.end()
}

const INDENT = 12

/** A list with dots, each item as many lines as it needs. */
export function setList(sheet: PdfSheet, items: readonly string[], look: Look): void {
  const list = sheet.element(sheet.root, 'L')
  for (const text of items) {
    const item = sheet.element(list, 'LI')
    const label = sheet.element(item, 'Lbl')
    const body = sheet.element(item, 'LBody')
    const left = sheet.box.left + INDENT
    const lines = sheet.lines([{ text }], look, sheet.box.width - INDENT)
    const [dot] = sheet.lines([{ text: '•' }], look, INDENT)
    sheet.set(body, lines, {
      look,
      left,
      onStart: () => {
        if (dot) sheet.setLine(label, dot, { look, left: sheet.box.left, top: sheet.y, last: false })
      },
    })
    for (const part of [label, body, item]) part.end()
  }
  list.end()
}
