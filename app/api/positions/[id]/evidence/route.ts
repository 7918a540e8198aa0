import { refusalFor } from '#lib/accounts/refusal.ts'
import { database } from '#lib/platform/database.ts'
import { evidenceOf } from '#lib/positions/evidence.ts'
import { evidencePdf } from '#lib/positions/evidence-pdf.ts'
import { answerJson, notFound } from '../../../answers.ts'
import { teamRoute } from '../../../team-route.ts'

/** The evidence of a position as a PDF, for the organisation's own people and for coordinators. */
export const GET = teamRoute<{ id: string }>('statement.read', async ({ person, params }) => {
  const record = await evidenceOf(database(), params.id)
  if (!record) return notFound('There is no such position.')
  const refusal = refusalFor(person, 'position.read_private', { organisationId: record.organisation.id })
  if (refusal) return answerJson(refusal, { status: 403 })
  const name = `position-${record.campaign.slug}-version-${record.version.number}.pdf`
  return new Response(await evidencePdf(record), {
    headers: {
      'cache-control': 'no-store',
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`,
      'x-content-type-options': 'nosniff',
    },
  })
})
