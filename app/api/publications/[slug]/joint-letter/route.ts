import { action } from '#app/http/action.ts'
import { type Reading, read } from '#app/http/read.ts'
import { deskCampaign } from '#lib/campaigns/data.ts'
import { jointLetterProgressOf } from '#lib/publications/data.ts'
import { jointLetterWords } from '#lib/publications/schema.ts'
import { sendJointLetter } from '#lib/publications/send-joint-letter.ts'
import { membersOfSegment } from '#lib/segments/data.ts'
import { jointLetterLabels, jointLetterPage, type Slug } from '../../joint-letter-page.ts'

export const GET = read({
  right: 'publication.send',
  find: async ({ db, params }: Reading<Slug>) => {
    const campaign = await deskCampaign(db, params.slug)
    return campaign && jointLetterProgressOf(db, campaign.id)
  },
  none: 'There is no such campaign.',
})

/** Sends the joint letter by mail; answers when the last message is in the outbox. */
export const POST = action({
  right: 'publication.send',
  page: jointLetterPage,
  input: jointLetterWords,
  labels: jointLetterLabels,
  verb: async ({ call, params, input }) => {
    const { db, person, now } = call
    const onlyTo = input.segment
      ? await membersOfSegment(db, { person, segmentId: input.segment, now })
      : null
    return sendJointLetter({ ...call, ...params, words: input, onlyTo })
  },
  done: 'sent',
})
