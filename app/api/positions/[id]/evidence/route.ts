import { answerFile } from '#app/http/answer-file.ts'
import { type Reading, read } from '#app/http/read.ts'
import { refusalFor } from '#lib/accounts/refusal.ts'
import { evidenceOf } from '#lib/positions/evidence.ts'
import { evidencePdf } from '#lib/positions/evidence-pdf.ts'

/** The evidence of a position as a PDF, for the organisation's own people and for coordinators. */
export const GET = read({
  right: 'position.read_private',
  find: async ({ db, person, params }: Reading<{ id: string }>) => {
    const record = await evidenceOf(db, params.id)
    if (!record) return null
    const refusal = refusalFor(person, 'position.read_private', { organisationId: record.organisation.id })
    if (refusal) return refusal
    const name = `position-${record.campaign.slug}-version-${record.version.number}.pdf`
    return answerFile(await evidencePdf(record), { type: 'application/pdf', name })
  },
  none: 'There is no such position.',
  page: '/desk/asked',
})
