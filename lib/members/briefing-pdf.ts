import { HEADING, SMALL, setHeading, setList, setParagraph, TITLE } from '#lib/publications/pdf-blocks.ts'
import { type Look, PdfSheet } from '#lib/publications/pdf-sheet.ts'
import type { Briefing } from './briefing.ts'

/** Smaller than a letter: it is to stay on one page. */
const TEXT: Look = { size: 9.5, leading: 13, after: 2 }
const PART: Look = { ...HEADING, size: 11.5, leading: 15, after: 3 }

/** The briefing as a tagged PDF (1.7, PDF/UA), A4, fonts embedded. */
export async function briefingPdf(briefing: Briefing, by: string): Promise<Uint8Array> {
  const { name, invented, about, campaign, sections, sources, madeOn } = briefing
  const sheet = new PdfSheet({ title: `Briefing: ${name}`, author: by })
  setHeading(sheet, {
    type: 'H1',
    text: invented ? `${name} (invented)` : name,
    look: { ...TITLE, after: 6 },
  })
  for (const text of about) setParagraph(sheet, [{ text }], TEXT)
  if (campaign)
    setParagraph(sheet, [{ text: `For a meeting about: ${campaign.title}`, bold: true }], {
      ...TEXT,
      after: 4,
    })
  for (const { title, items } of sections) {
    setHeading(sheet, { type: 'H2', text: title, look: PART, together: 2 * TEXT.leading })
    setList(sheet, items, TEXT)
  }
  setHeading(sheet, { type: 'H2', text: 'Sources', look: PART, together: 2 * SMALL.leading })
  setList(sheet, sources, { ...SMALL, after: 1 })
  return sheet.finish(`${by} · ${madeOn} · Not for publication`)
}
