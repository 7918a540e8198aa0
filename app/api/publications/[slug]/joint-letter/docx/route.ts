import { jointLetterDocx } from '#lib/publications/joint-letter-docx.ts'
import { teamRoute } from '../../../../team-route.ts'
import { answerFile, readJointLetter } from '../../../joint-letter-file.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const POST = teamRoute<{ slug: string }>('publication.send', async ({ request, params }) => {
  const made = await readJointLetter(request, params.slug)
  if (!made.ok) return made.response
  return answerFile(await jointLetterDocx(made.letter), { type: WORD, name: `${made.name}.docx` })
})
