import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { fontFile } from '#lib/platform/font-file.ts'
import { dayAndTime } from '#lib/words/dates.ts'
import type { EvidenceRecord } from './evidence.ts'
import { evidenceFacts, evidenceWords } from './evidence-lines.ts'
import { EVIDENCE_FILE, sealFile, sealRecord } from './evidence-seal.ts'

const MARGIN = 62
const INK = '#17272c'
const SOFT = '#4a585c'
const BRAND = '#0f4a53'

type Doc = PDFKit.PDFDocument
type Section = PDFKit.PDFStructureElement

/**
 * The evidence of a position as a PDF: tagged for screen readers, fonts embedded, the sealed record attached as JSON, and
 * a seal over the whole file.
 */
export async function evidencePdf(record: EvidenceRecord): Promise<Buffer<ArrayBuffer>> {
  const title = `Position of ${record.organisation.name}: ${record.campaign.title}, version ${record.version.number}`
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'en-GB',
    font: fontFile('DejaVuSans'),
    info: { Title: title, Author: record.organisation.name, CreationDate: new Date(record.issuedAt) },
  })
  const whole = buffer(doc)
  doc.registerFont('plain', fontFile('DejaVuSans'))
  doc.registerFont('bold', fontFile('DejaVuSans-Bold'))
  doc.registerFont('serif', fontFile('DejaVuSerif'))
  const root = doc.struct('Document')
  doc.addStructure(root)
  heading(doc, root, 1, 'Evidence of a position')
  paragraph(
    doc,
    root,
    `What ${record.organisation.name} said of one exact text, and on whose authority. Drawn up on ${dayAndTime(record.issuedAt)} (London).`,
    { colour: SOFT },
  )
  for (const fact of evidenceFacts(record)) factLine(doc, root, fact)
  for (const { title: name, text } of evidenceWords(record)) {
    heading(doc, root, 2, name)
    paragraph(doc, root, text, { font: 'serif' })
  }
  heading(doc, root, 2, `The text: version ${record.version.number}, in full`)
  for (const block of record.version.text.trimEnd().split('\n\n'))
    paragraph(doc, root, block, { font: 'serif' })
  heading(doc, root, 2, 'How to check this document')
  paragraph(doc, root, `SHA-256 of the text: ${record.version.sha256}`)
  paragraph(
    doc,
    root,
    `The file ${EVIDENCE_FILE} is attached to this PDF. It holds this record and the text letter for letter, with a seal. Whoever runs Chorus can check the document with: npm run verify-signature -- FILE. A copy that was printed, scanned or saved again by another program shows the same words, but its seal no longer holds.`,
  )
  root.end()
  const attachment = {
    name: EVIDENCE_FILE,
    type: 'application/json',
    description: 'The record and the text of this position, sealed',
    relationship: 'Data',
    creationDate: new Date(record.issuedAt),
    modifiedDate: new Date(record.issuedAt),
  }
  doc.file(Buffer.from(sealRecord(record), 'utf8'), attachment)
  doc.end()
  return sealFile(await whole)
}

function heading(doc: Doc, root: Section, level: 1 | 2, text: string): void {
  const size = level === 1 ? 22 : 13
  keepTogether(doc, size * 4)
  root.add(
    doc.struct(`H${level}`, {}, () => {
      if (level === 2) doc.moveDown(0.9)
      doc.font('bold').fontSize(size).fillColor(BRAND).text(text)
      doc.moveDown(0.35)
    }),
  )
}

function paragraph(doc: Doc, root: Section, text: string, { font = 'plain', colour = INK } = {}): void {
  root.add(
    doc.struct('P', {}, () => {
      doc.font(font).fontSize(10.5).fillColor(colour).text(text, { lineGap: 2.5 })
      doc.moveDown(0.55)
    }),
  )
}

/** A term and its value beside each other; read one after the other. */
function factLine(doc: Doc, root: Section, { term, value }: { term: string; value: string }): void {
  const TERM = 140
  const width = doc.page.width - 2 * MARGIN
  doc.font('plain').fontSize(10.5)
  const height = doc.heightOfString(value, { width: width - TERM, lineGap: 2 })
  keepTogether(doc, height + 10)
  const top = doc.y
  root.add(
    doc.struct('P', {}, [
      () => {
        doc
          .font('bold')
          .fillColor(INK)
          .text(`${term}: `, MARGIN, top, { width: TERM - 10 })
      },
      () => {
        doc.font('plain').text(value, MARGIN + TERM, top, { width: width - TERM, lineGap: 2 })
      },
    ]),
  )
  doc.x = MARGIN
  doc.y = top + height + 6
}

function keepTogether(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - MARGIN) doc.addPage()
}
