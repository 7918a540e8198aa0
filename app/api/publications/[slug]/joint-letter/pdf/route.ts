import { jointLetterPdf } from '#lib/publications/joint-letter-pdf.ts'
import { teamRoute } from '../../../../team-route.ts'
import { answerFile, readJointLetter } from '../../../joint-letter-file.ts'

export const POST = teamRoute<{ slug: string }>('publication.send', async ({ request, params }) => {
  const made = await readJointLetter(request, params.slug)
  if (!made.ok) return made.response
  return answerFile(await jointLetterPdf(made.letter), { type: 'application/pdf', name: `${made.name}.pdf` })
})
