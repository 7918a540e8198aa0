import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SectionType,
  TextRun,
} from 'docx'
import { type JointLetter, type LetterSignatory, signedBy, whereItStands } from './joint-letter.ts'
import { columnsFor } from './pdf-signatories.ts'
import { type RichBlock, type Run, richText } from './rich-text.ts'

const CLAUSES = 'clauses'
/** Twentieths of a point. */
const TWIPS = 20
const INDENT = 26 * TWIPS
const LOGO = { width: 150, height: 54 }
const BRAND = '0F4A53'

/** The same letter as a Word file: headings and lists as styles, alternative texts on the logos. */
export async function jointLetterDocx(letter: JointLetter): Promise<Uint8Array> {
  const page = {
    size: { width: 11_906, height: 16_838 },
    margin: { top: 1_250, bottom: 1_250, left: 1_360, right: 1_360 },
  }
  const footers = { default: footer(letter) }
  const sections = [
    { properties: { page }, footers, children: [...head(letter), ...clauses(letter), ...closing(letter)] },
    {
      properties: {
        page,
        type: SectionType.CONTINUOUS,
        column: { count: columnsFor(letter.signatories.length), space: 400 },
      },
      footers,
      children: letter.signatories.flatMap(signatory),
    },
    {
      properties: { page, type: SectionType.CONTINUOUS, column: { count: 1 } },
      footers,
      children: [...reservations(letter), ...foot(letter)],
    },
  ]
  const file = new Document({
    title: `Joint letter: ${letter.title}`,
    creator: letter.sender,
    description: whereItStands(letter),
    styles: styles(),
    numbering: {
      config: [
        {
          reference: CLAUSES,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { run: { bold: true }, paragraph: { indent: { left: INDENT, hanging: INDENT } } },
            },
          ],
        },
      ],
    },
    sections,
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function styles() {
  const heading = (size: number, before: number) => ({
    run: { font: 'Georgia', size, bold: true, color: BRAND },
    paragraph: { spacing: { before, after: 140 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: 'Arial', size: 23, language: { value: 'en-GB' } },
        paragraph: { spacing: { after: 160, line: 300 } },
      },
      heading1: heading(40, 240),
      heading2: heading(28, 320),
    },
  }
}

const heading = (text: string, level: 'HEADING_1' | 'HEADING_2') =>
  new Paragraph({ text, heading: HeadingLevel[level] })

const inLines = (lines: readonly string[]) =>
  new Paragraph({
    spacing: { after: 280 },
    children: lines.map((text, at) => new TextRun({ text, break: at && 1 })),
  })

function head({
  sender,
  senderAddress,
  date,
  recipient,
  salutation,
  title,
  covering,
}: JointLetter): Paragraph[] {
  return [
    new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: sender, bold: true })] }),
    ...(senderAddress.length > 0 ? [inLines(senderAddress)] : []),
    new Paragraph({ spacing: { after: 280 }, text: date }),
    inLines(recipient),
    new Paragraph(`${salutation},`),
    heading(title, 'HEADING_1'),
    ...covering.map((text) => new Paragraph({ children: textRuns({ text }) })),
    heading('Our statement', 'HEADING_2'),
  ]
}

function clauses(letter: JointLetter): Paragraph[] {
  return letter.clauses.flatMap(({ text }) => {
    const blocks = richText(text)
    const rows: RichBlock[] = blocks.length > 0 ? blocks : [{ depth: 0, marker: '', runs: [] }]
    return rows.map((row, at) => block(row, at === 0))
  })
}

/** The first block of a clause carries the clause's number; an item of a list, its own. */
function block({ depth, marker, runs }: RichBlock, first: boolean): Paragraph {
  const label = marker ? [new TextRun({ text: `${marker}\t` })] : []
  const children = [...label, ...runs.flatMap(linkOrText)]
  const left = INDENT * (1 + depth)
  if (first) return new Paragraph({ children, numbering: { reference: CLAUSES, level: 0 } })
  return new Paragraph({ children, indent: { left, ...(marker ? { hanging: INDENT } : {}) } })
}

function linkOrText(run: Run): ParagraphChild[] {
  if (!run.link) return textRuns(run)
  return [new ExternalHyperlink({ link: run.link, children: textRuns(run) })]
}

function textRuns({ text, bold, italic, link }: Run): TextRun[] {
  const look = { bold, italics: italic, ...(link ? { style: 'Hyperlink' } : {}) }
  return text
    .split('\n')
    .map((part, at) => new TextRun({ ...look, text: part, ...(at > 0 ? { break: 1 } : {}) }))
}

const closing = ({ signatories }: JointLetter): Paragraph[] => [
  new Paragraph({ text: 'Yours sincerely,', keepNext: true, spacing: { before: 240 } }),
  heading(signedBy(signatories.length), 'HEADING_2'),
]

/** Logo and name stay together, and a name is not cut. */
function signatory({ name, reservation, logo }: LetterSignatory): Paragraph[] {
  const words = [new TextRun({ text: name, bold: true })]
  if (reservation) words.push(new TextRun({ text: 'with a reservation', break: 1, size: 20 }))
  const line = new Paragraph({ children: words, keepLines: true, spacing: { after: 280 } })
  if (!logo) return [line]
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height)
  const picture = new ImageRun({
    type: 'png',
    data: Buffer.from(logo.png),
    transformation: { width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) },
    altText: { name: `Logo of ${name}`, title: `Logo of ${name}`, description: `Logo of ${name}` },
  })
  return [new Paragraph({ children: [picture], keepNext: true, spacing: { after: 60 } }), line]
}

function reservations({ signatories }: JointLetter): Paragraph[] {
  const reserved = signatories.filter(({ reservation }) => reservation)
  if (reserved.length === 0) return []
  return [
    heading('Signed with a reservation', 'HEADING_2'),
    ...reserved.map(
      ({ name, reservation }) =>
        new Paragraph({
          children: [
            new TextRun({ text: `${name}: `, bold: true }),
            ...textRuns({ text: reservation ?? '' }),
          ],
        }),
    ),
  ]
}

function foot({ address, sha256 }: JointLetter): Paragraph[] {
  const small = { size: 18 }
  const link = new ExternalHyperlink({
    link: address,
    children: [new TextRun({ ...small, text: address, style: 'Hyperlink' })],
  })
  return [
    new Paragraph({
      spacing: { before: 240 },
      children: [
        new TextRun({ ...small, text: whereItStands({ address: '' }) }),
        link,
        new TextRun({ ...small, break: 1, text: `Fingerprint of its text (SHA-256): ${sha256}` }),
      ],
    }),
  ]
}

function footer({ sender, title }: JointLetter): Footer {
  const children = [`${sender} · ${title} · Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  return new Footer({ children: [new Paragraph({ children: [new TextRun({ size: 17, children })] })] })
}
