import { expect, test } from 'vitest'
import { post, routesForTests } from '#app/http/testing/routes.ts'
import { draftIn } from '#lib/letters/testing/draft-in.ts'
import { heardAddress } from '#lib/replies/heard-link.ts'
import { makeCampaign, makeLetter } from '#prisma/seed/factories.ts'
import { POST as say } from './[answer]/send/route.ts'
import { POST as writeAgain } from './write-again/route.ts'

const testing = routesForTests()

test('whoever says that nothing came finds their words ready, and not before', async () => {
  const campaign = await makeCampaign(testing.db, { state: 'live' })
  const letter = await makeLetter(testing.db, {
    state: 'sent',
    campaignId: campaign.id,
    ownWords: 'I cannot open a jar.',
  })
  const token = heardAddress('en', letter.id, 'not-yet').split('/').at(-2) ?? ''
  const nextOf = async (response: Response) => (await response.json()).to
  const early = await post(writeAgain, { token })
  expect(early.headers.getSetCookie()).toEqual([])
  expect(await nextOf(early)).toBe(`/heard/${token}`)

  const said = await post(say, { token, answer: 'not-yet' })
  expect(await nextOf(said)).toBe(`/heard/${token}`)
  const again = await post(writeAgain, { token })
  expect(await nextOf(again)).toBe(`/campaigns/${campaign.slug}/letter`)
  expect(draftIn(again, campaign.slug)).toMatchObject({
    ownWords: 'I cannot open a jar.',
    postcode: letter.senderPostcode,
    email: letter.senderEmail,
    consentToSend: false,
    made: '',
  })
})
