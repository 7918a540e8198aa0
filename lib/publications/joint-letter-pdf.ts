import { type JointLetter, signedBy, whereItStands } from './joint-letter.ts'
import { setClause } from './pdf-clause.ts'
import { BODY } from './pdf-looks.ts'
import { type Look, PdfSheet } from './pdf-sheet.ts'
import { setSignatories } from './pdf-signatories.ts'
import type { Run } from './rich-text.ts'

const ADDRESS: Look = { ...BODY, after: 0 }
const TITLE: Look = { font: 'display', size: 19, leading: 24, after: 12, colour: '#0f4a53' }
const HEADING: Look = { font: 'display', size: 13.5, leading: 18, after: 7, colour: '#0f4a53' }
const SMALL: Look = { size: 8.5, leading: 12.5, after: 4, colour: '#4a585c' }

const SPACE = 14
/** A heading stays with this much of what follows. */
const TOGETHER = 3 * BODY.leading

/** The letter as a tagged PDF (1.7, PDF/UA), A4, fonts embedded. */
export async function jointLetterPdf(letter: JointLetter): Promise<Uint8Array> {
  const sheet = new PdfSheet({ title: `Joint letter: ${letter.title}`, author: letter.sender })
  head(sheet, letter)
  for (const text of letter.covering) paragraph(sheet, [{ text }], BODY)
  heading(sheet, 'H2', 'Our statement', HEADING)
  clauses(sheet, letter)
  sheet.y += 4
  sheet.ensure(2 * BODY.leading + 60)
  paragraph(sheet, [{ text: 'Yours sincerely,' }], BODY)
  heading(sheet, 'H2', signedBy(letter.signatories.length), HEADING, TOGETHER + 40)
  setSignatories(sheet, letter.signatories)
  reservations(sheet, letter)
  foot(sheet, letter)
  return sheet.finish(`${letter.sender} · ${letter.title}`)
}

function head(sheet: PdfSheet, letter: JointLetter): void {
  paragraph(sheet, [{ text: letter.sender, bold: true }], { ...ADDRESS, colour: '#b23a1c' })
  if (letter.senderAddress.length > 0) {
    paragraph(sheet, [{ text: letter.senderAddress.join('\n') }], { ...ADDRESS, after: SPACE })
  }
  paragraph(sheet, [{ text: letter.date }], { ...ADDRESS, after: SPACE })
  paragraph(sheet, [{ text: letter.recipient.join('\n') }], { ...ADDRESS, after: SPACE })
  paragraph(sheet, [{ text: `${letter.salutation},` }], { ...BODY, after: SPACE })
  heading(sheet, 'H1', letter.title, TITLE)
}

function paragraph(sheet: PdfSheet, runs: Run[], look: Look): void {
  const { left, width } = sheet.box
  const element = sheet.element(sheet.root, 'P')
  sheet.set(element, sheet.lines(runs, look, width), { look, left })
  element.end()
}

function heading(sheet: PdfSheet, type: 'H1' | 'H2', text: string, look: Look, together = TOGETHER): void {
  const lines = sheet.lines([{ text }], look, sheet.box.width)
  if (type === 'H2') sheet.y += SPACE / 2
  sheet.ensure(lines.length * look.leading + look.after + together)
  const element = sheet.element(sheet.root, type)
  sheet.set(element, lines, { look, left: sheet.box.left })
  element.end()
}

function clauses(sheet: PdfSheet, letter: JointLetter): void {
  const list = sheet.element(sheet.root, 'L')
  for (const { number, text } of letter.clauses) setClause(sheet, list, { number, text })
  list.end()
}

function reservations(sheet: PdfSheet, { signatories }: JointLetter): void {
  const reserved = signatories.filter(({ reservation }) => reservation)
  if (reserved.length === 0) return
  heading(sheet, 'H2', 'Signed with a reservation', HEADING)
  for (const { name, reservation } of reserved) {
    paragraph(sheet, [{ text: `${name}: `, bold: true }, { text: reservation ?? '' }], BODY)
  }
}

function foot(sheet: PdfSheet, letter: JointLetter): void {
  const runs: Run[] = [
    { text: whereItStands({ address: '' }) },
    { text: letter.address, link: letter.address },
    { text: `\nFingerprint of its text (SHA-256): ${letter.sha256}` },
  ]
  const lines = sheet.lines(runs, SMALL, sheet.box.width)
  sheet.y += SPACE / 2
  sheet.ensure(lines.length * SMALL.leading)
  const element = sheet.element(sheet.root, 'P')
  sheet.set(element, lines, { look: SMALL, left: sheet.box.left })
  element.end()
}
