import { deskCampaign } from '#lib/campaigns/data.ts'
import { database } from '#lib/platform/database.ts'
import { jointLetterProgressOf } from '#lib/publications/data.ts'
import { jointLetterWords } from '#lib/publications/schema.ts'
import { sendJointLetter } from '#lib/publications/send-joint-letter.ts'
import { answerJson, invalid, notFound } from '../../../answers.ts'
import { jsonOf, teamRoute } from '../../../team-route.ts'
import { wordsOf } from '../../joint-letter-file.ts'

export const GET = teamRoute<{ slug: string }>('publication.send', async ({ params }) => {
  const db = database()
  const campaign = await deskCampaign(db, params.slug)
  if (!campaign) return notFound('There is no such campaign.')
  return answerJson(await jointLetterProgressOf(db, campaign.id))
})

/** Sends the joint letter by mail; answers when the last message is in the outbox. */
export const POST = teamRoute<{ slug: string }>('publication.send', async ({ request, person, params }) => {
  const words = jointLetterWords.safeParse(await jsonOf(request))
  if (!words.success) return invalid(wordsOf(words.error.issues))
  const sending = { db: database(), person, slug: params.slug, words: words.data, now: new Date() }
  const sent = await sendJointLetter(sending)
  if (sent.ok) return answerJson(sent)
  const { reason, message } = sent
  return answerJson({ reason, message }, { status: reason === 'not_allowed' ? 403 : 409 })
})
