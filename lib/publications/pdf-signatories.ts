import type { LetterSignatory } from './joint-letter.ts'
import type { Element, Look, PdfSheet } from './pdf-sheet.ts'

const NAME: Look = { font: 'bold', size: 9.5, leading: 13, after: 0 }
const NOTE: Look = { size: 8.5, leading: 12, after: 0, colour: '#4a585c' }
const GAP = 20
const ROW_GAP = 16
const LOGO = { width: 118, height: 42 }
const LOGO_GAP = 6

type Cell = {
  signatory: LetterSignatory
  name: ReturnType<PdfSheet['lines']>
  note: ReturnType<PdfSheet['lines']>
  textHeight: number
}

/** How many stand side by side: few large, many small. */
export const columnsFor = (count: number): number => (count <= 3 ? 1 : count <= 8 ? 2 : 3)

/** The signatories row by row, each with its logo and its name; a row is never cut. */
export function setSignatories(sheet: PdfSheet, signatories: readonly LetterSignatory[]): void {
  const columns = columnsFor(signatories.length)
  const list = sheet.element(sheet.root, 'L')
  const width = (sheet.box.width - GAP * (columns - 1)) / columns
  for (let at = 0; at < signatories.length; at += columns) {
    const cells = signatories
      .slice(at, at + columns)
      .map((signatory) => measured(sheet, signatory, columns === 1 ? width - LOGO.width - GAP : width))
    if (columns === 1) wideRow(sheet, list, cells)
    else row(sheet, list, cells, width)
  }
  list.end()
}

function measured(sheet: PdfSheet, signatory: LetterSignatory, width: number): Cell {
  const name = sheet.lines([{ text: signatory.name }], NAME, width)
  const note = signatory.reservation ? sheet.lines([{ text: 'with a reservation' }], NOTE, width) : []
  const textHeight = name.length * NAME.leading + note.length * NOTE.leading
  return { signatory, name, note, textHeight }
}

/** Logos stand on one line, names begin on one line. */
function row(sheet: PdfSheet, list: Element, cells: Cell[], width: number): void {
  const logoHeight = cells.some(({ signatory }) => signatory.logo) ? LOGO.height + LOGO_GAP : 0
  const height = logoHeight + Math.max(...cells.map(({ textHeight }) => textHeight))
  sheet.ensure(height)
  cells.forEach((cell, at) => {
    const left = sheet.box.left + at * (width + GAP)
    entry(sheet, list, cell, {
      left,
      logoFoot: sheet.y + LOGO.height,
      textLeft: left,
      textTop: sheet.y + logoHeight,
    })
  })
  sheet.y += height + ROW_GAP
}

/** One signatory across the page: the logo at the left, the name beside its middle. */
function wideRow(sheet: PdfSheet, list: Element, cells: Cell[]): void {
  for (const cell of cells) {
    const hasLogo = cell.signatory.logo !== null
    const height = Math.max(hasLogo ? LOGO.height : 0, cell.textHeight)
    sheet.ensure(height)
    const left = sheet.box.left
    entry(sheet, list, cell, {
      left,
      logoFoot: sheet.y + (height + LOGO.height) / 2,
      textLeft: hasLogo ? left + LOGO.width + GAP : left,
      textTop: sheet.y + (height - cell.textHeight) / 2,
    })
    sheet.y += height + ROW_GAP
  }
}

type Place = { left: number; logoFoot: number; textLeft: number; textTop: number }

function entry(sheet: PdfSheet, list: Element, { signatory, name, note }: Cell, place: Place): void {
  const item = sheet.element(list, 'LI')
  const body = sheet.element(item, 'LBody')
  if (signatory.logo) logo(sheet, body, signatory.name, signatory.logo, place)
  const text = sheet.element(body, 'P')
  let top = place.textTop
  for (const [lines, look] of [
    [name, NAME],
    [note, NOTE],
  ] as const) {
    for (const line of lines) {
      sheet.setLine(text, line, { look, left: place.textLeft, top, last: false })
      top += look.leading
    }
  }
  text.end()
  body.end()
  item.end()
}

function logo(
  sheet: PdfSheet,
  parent: Element,
  name: string,
  { png, width, height }: NonNullable<LetterSignatory['logo']>,
  { left, logoFoot }: Place,
): void {
  const scale = Math.min(LOGO.width / width, LOGO.height / height)
  const size = { width: width * scale, height: height * scale }
  const top = logoFoot - LOGO.height + (LOGO.height - size.height) / 2
  const shown = { alt: `Logo of ${name}`, bbox: [left, top, left + size.width, top + size.height] }
  const figure = sheet.element(parent, 'Figure', shown)
  figure.add(() => sheet.doc.image(Buffer.from(png), left, top, size))
  figure.end()
}
