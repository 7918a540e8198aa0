import { type JointLetter, signedBy, whereItStands } from './joint-letter.ts'
import { HEADING, SMALL, SPACE, setHeading, setParagraph, TITLE, TOGETHER } from './pdf-blocks.ts'
import { setClause } from './pdf-clause.ts'
import { BODY } from './pdf-looks.ts'
import { type Look, PdfSheet } from './pdf-sheet.ts'
import { setSignatories } from './pdf-signatories.ts'
import type { Run } from './rich-text.ts'

const ADDRESS: Look = { ...BODY, after: 0 }

/** The letter as a tagged PDF (1.7, PDF/UA), A4, fonts embedded. */
export async function jointLetterPdf(letter: JointLetter): Promise<Uint8Array> {
  const sheet = new PdfSheet({ title: `Joint letter: ${letter.title}`, author: letter.sender })
  head(sheet, letter)
  for (const text of letter.covering) setParagraph(sheet, [{ text }], BODY)
  setHeading(sheet, { type: 'H2', text: 'Our statement', look: HEADING })
  clauses(sheet, letter)
  sheet.y += 4
  sheet.ensure(2 * BODY.leading + 60)
  setParagraph(sheet, [{ text: 'Yours sincerely,' }], BODY)
  setHeading(sheet, {
    type: 'H2',
    text: signedBy(letter.signatories.length),
    look: HEADING,
    together: TOGETHER + 40,
  })
  setSignatories(sheet, letter.signatories)
  reservations(sheet, letter)
  foot(sheet, letter)
  return sheet.finish(`${letter.sender} · ${letter.title}`)
}

function head(sheet: PdfSheet, letter: JointLetter): void {
  setParagraph(sheet, [{ text: letter.sender, bold: true }], { ...ADDRESS, colour: '#b23a1c' })
  if (letter.senderAddress.length > 0) {
    setParagraph(sheet, [{ text: letter.senderAddress.join('\n') }], { ...ADDRESS, after: SPACE })
  }
  setParagraph(sheet, [{ text: letter.date }], { ...ADDRESS, after: SPACE })
  setParagraph(sheet, [{ text: letter.recipient.join('\n') }], { ...ADDRESS, after: SPACE })
  setParagraph(sheet, [{ text: `${letter.salutation},` }], { ...BODY, after: SPACE })
  setHeading(sheet, { type: 'H1', text: letter.title, look: TITLE })
}

function clauses(sheet: PdfSheet, letter: JointLetter): void {
  const list = sheet.element(sheet.root, 'L')
  for (const { number, text } of letter.clauses) setClause(sheet, list, { number, text })
  list.end()
}

function reservations(sheet: PdfSheet, { signatories }: JointLetter): void {
  const reserved = signatories.filter(({ reservation }) => reservation)
  if (reserved.length === 0) return
  setHeading(sheet, { type: 'H2', text: 'Signed with a reservation', look: HEADING })
  for (const { name, reservation } of reserved) {
    setParagraph(sheet, [{ text: `${name}: `, bold: true }, { text: reservation ?? '' }], BODY)
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
