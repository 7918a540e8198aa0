import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LettersForTests, later, lettersForTests, now } from '#lib/letters/testing/letters.ts'
import type { Database } from '#lib/platform/database.ts'
import { makeCampaign, makeOrganisation, makePosition, makeVersion } from '#prisma/seed/factories.ts'
import { mayLeave } from './follow-delivery.ts'
import { releaseLetters } from './release-letters.ts'

let letters: LettersForTests
let db: Database

beforeAll(async () => {
  letters = await lettersForTests()
  db = letters.db
})
afterAll(() => letters.drop())

describe('a letter that names who signed', () => {
  const names = 'Signed by {{ signatories | join: ", " }}.\n\n{{ own_words }}\n\n{{ sender_name }}'

  async function signedCampaign(whenSignatoriesChange: 'hold' | 'regenerate') {
    const campaign = await makeCampaign(db, { letterTemplate: names, whenSignatoriesChange })
    const version = await makeVersion(db, { campaignId: campaign.id, publishedAt: now })
    const sign = async (name: string) => {
      const { id } = await makeOrganisation(db, { name })
      return makePosition(db, { versionId: version.id, organisationId: id })
    }
    const positions = [await sign('Open Hands'), await sign('Young Joints')] as const
    return { ...campaign, positions }
  }
  const withdraw = (id: string) =>
    db.position.update({ where: { id }, data: { state: 'withdrawn', current: null, endedAt: now } })

  it('names exactly those whose signature stands', async () => {
    const campaign = await signedCampaign('hold')
    await withdraw(campaign.positions[1].id)
    const { letter } = await letters.confirmed({ campaignSlug: campaign.slug })
    expect(letter.body).toContain('Signed by Open Hands.')
    expect(letter.state).toBe('queued')
  })

  it('is held when one of them withdraws before it leaves', async () => {
    const campaign = await signedCampaign('hold')
    const { letter, input } = await letters.confirmed({ campaignSlug: campaign.slug })
    await withdraw(campaign.positions[1].id)
    expect(await mayLeave(db, letter.id, now)).toEqual({ ok: false, reason: 'signatories_changed' })
    await releaseLetters({ db, now })
    expect(await letters.letterOf(input.email)).toMatchObject({ state: 'held', body: letter.body })
  })

  it('is written anew where the coordinator chose so, with the supporter’s own words kept', async () => {
    const campaign = await signedCampaign('regenerate')
    const { letter, input } = await letters.confirmed({ campaignSlug: campaign.slug })
    await withdraw(campaign.positions[1].id)
    expect(await mayLeave(db, letter.id, now)).toMatchObject({ ok: false })
    await releaseLetters({ db, now: later(0.1) })
    const after = await letters.letterOf(input.email)
    expect(after.state).toBe('queued')
    expect(after.body).toContain('Signed by Open Hands.\n\nMy hands hurt.')
    expect(after.body).not.toContain('Young Joints')
  })

  it('is not disturbed by one signature more', async () => {
    const campaign = await signedCampaign('hold')
    const { letter } = await letters.confirmed({ campaignSlug: campaign.slug })
    const { versionId } = campaign.positions[0]
    await makePosition(db, { versionId, organisationId: (await makeOrganisation(db)).id })
    expect(await mayLeave(db, letter.id, now)).toEqual({ ok: true })
  })

  it('is not disturbed by a withdrawal its text does not speak of', async () => {
    const campaign = await makeCampaign(db, { letterTemplate: '{{ own_words }}' })
    const version = await makeVersion(db, { campaignId: campaign.id, publishedAt: now })
    const organisationId = (await makeOrganisation(db)).id
    const position = await makePosition(db, { versionId: version.id, organisationId })
    const { letter } = await letters.confirmed({ campaignSlug: campaign.slug })
    await withdraw(position.id)
    expect(await mayLeave(db, letter.id, now)).toEqual({ ok: true })
  })
})
