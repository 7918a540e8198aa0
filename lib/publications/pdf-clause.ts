import { BODY } from './pdf-looks.ts'
import type { Element, Look, PdfSheet } from './pdf-sheet.ts'
import { type RichBlock, richText } from './rich-text.ts'

const ITEM: Look = { ...BODY, after: 3 }
/** How far a text stands to the right of its number. */
const INDENT = 26

type Item = { body: Element; end: () => void }

/** One numbered clause; lists in it become lists in the tree. */
export function setClause(
  sheet: PdfSheet,
  list: Element,
  { number, text }: { number: number; text: string },
): void {
  const blocks = richText(text)
  const rows = blocks.length > 0 ? blocks : [{ depth: 0, marker: '', runs: [] }]
  const first = startItem(sheet, list)
  const open: { list: Element; item: Item | null }[] = []
  rows.forEach((row, at) => {
    closeTo(open, row.depth)
    while (open.length < row.depth) {
      const within = open.at(-1)?.item?.body ?? first.body
      open.push({ list: sheet.element(within, 'L'), item: null })
    }
    const level = open.at(-1)
    const left = sheet.box.left + INDENT * (1 + row.depth)
    const labels: (() => void)[] = []
    if (at === 0) labels.push(() => label(sheet, first.label, `${number}.`, sheet.box.left, true))
    let body = level?.item?.body ?? first.body
    if (level && row.marker) {
      level.item?.end()
      const item = startItem(sheet, level.list)
      level.item = item
      body = item.body
      labels.push(() => label(sheet, item.label, row.marker, left - INDENT, false))
    }
    const look = lookOf(rows, at)
    const element = sheet.element(body, 'P')
    const lines = sheet.lines(row.runs, look, sheet.box.width - (left - sheet.box.left))
    sheet.set(element, lines, {
      look,
      left,
      onStart: () => {
        for (const draw of labels) draw()
      },
    })
    element.end()
  })
  closeTo(open, 0)
  first.end()
}

function startItem(sheet: PdfSheet, list: Element): Item & { label: Element } {
  const item = sheet.element(list, 'LI')
  const label = sheet.element(item, 'Lbl')
  const body = sheet.element(item, 'LBody')
  return {
    label,
    body,
    end: () => {
      for (const part of [label, body, item]) part.end()
    },
  }
}

function closeTo(open: { list: Element; item: Item | null }[], depth: number): void {
  while (open.length > depth) {
    const level = open.pop()
    level?.item?.end()
    level?.list.end()
  }
}

/** The items of a list stand closer together than paragraphs. */
function lookOf(rows: readonly RichBlock[], at: number): Look {
  const [here, next] = [rows[at], rows[at + 1]]
  return next && (next.depth > 0 || (here?.depth ?? 0) > 0) ? ITEM : BODY
}

function label(sheet: PdfSheet, element: Element, marker: string, left: number, bold: boolean): void {
  const [line] = sheet.lines([{ text: marker, bold }], BODY, sheet.box.width)
  if (line) sheet.setLine(element, line, { look: BODY, left, top: sheet.y, last: false })
}
