import sharp from 'sharp'
import type { JointLetter, LetterSignatory } from '#lib/publications/joint-letter.ts'

const NAMES = [
  'Arthritis Action',
  'Cymdeithas Arthritis Ynys Môn – ŵ a ŷ',
  'The National Association for the Relief and the Better Understanding of Every Kind of Inflammatory Arthritis in Childhood',
  'Lupus “Together”',
]

async function logo(at: number): Promise<LetterSignatory['logo']> {
  const [width = 1, height = 1] =
    [
      [400, 120],
      [80, 200],
      [300, 300],
    ][at % 3] ?? []
  const channels = at % 2 === 0 ? 3 : 4
  const background = { r: 20, g: 70, b: 30 * (at % 8), alpha: 0.5 }
  const png = await sharp({ create: { width, height, channels, background } }).png().toBuffer()
  return { png: new Uint8Array(png), width, height }
}

/** A letter of this many organisations, with what is hardest to lay out in it. */
export async function letterOf(
  count: number,
  { clauses = 5, ...given }: Partial<Omit<JointLetter, 'clauses'>> & { clauses?: number } = {},
): Promise<JointLetter> {
  const signatories = await Promise.all(
    Array.from({ length: count }, async (_, at) => ({
      name: `${NAMES[at % NAMES.length]} ${at + 1}`,
      reservation: at % 7 === 2 ? `Reservation ${at + 1}: “working days” on the islands.` : null,
      logo: at % 5 === 4 ? null : await logo(at),
    })),
  )
  return {
    date: '22 November 2026',
    sender: 'British League Against Rheumatism',
    senderAddress: ['1 Example Street', 'London'],
    recipient: ['The Rt Hon Sam Example MP', 'Secretary of State', '39 Victoria Street', 'London'],
    salutation: 'Dear Secretary of State',
    title: 'Seen in three weeks',
    covering: ['We write together.', 'The first weeks decide.'],
    clauses: Array.from({ length: clauses }, (_, at) => ({ number: at + 1, text: clauseText(at + 1) })),
    signatories,
    address: `https://chorus.example/campaigns/seen/statement/${'ab12'.repeat(16)}`,
    sha256: 'ab12'.repeat(16),
    ...given,
  }
}

const clauseText = (number: number) =>
  number % 4 === 2
    ? `Clause ${number} asks that **every** service:\n\n- says *how long*, at [the register](https://example.org/r)\n- tells people\n  1. whom to ring\n  2. when`
    : `Clause ${number} says that everyone is seen within three weeks, in Ynys Môn too. ${'And so on. '.repeat(number % 9)}`
