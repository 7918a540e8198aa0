import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
import {
  makeCampaign,
  makeOrganisation,
  makePosition,
  makeSeatAndMember,
  makeVersion,
} from '#prisma/seed/factories.ts'
import { confirmLetter } from './confirm-letter.ts'
import { letterBehindLink } from './data.ts'
import { expireLetters } from './expire-letters.ts'
import { followDelivery, mayLeave } from './follow-delivery.ts'
import { presumeDelivered } from './presume-delivered.ts'
import { releaseLetters } from './release-letters.ts'
import { type LetterInput, letterInput } from './schema.ts'
import { settleLetter } from './settle-letter.ts'
import { submitLetter } from './submit-letter.ts'

/** The bundled index puts this postcode into this seat. */
const POSTCODE = 'SW1A 1AA'
const GSS_CODE = 'E14001172'
const now = new Date()
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

let test: TestDatabase
let db: Database
let memberId: number

beforeAll(async () => {
  test = await testDatabase()
  db = test.db
  const { member } = await makeSeatAndMember(db, { seat: { gssCode: GSS_CODE, name: 'Cities of London' } })
  memberId = member.id
})
afterAll(() => test.drop())

let count = 0
async function aLetter(given: Partial<LetterInput> = {}): Promise<LetterInput> {
  count += 1
  const campaignSlug = given.campaignSlug ?? (await makeCampaign(db)).slug
  return letterInput.parse({
    gssCode: GSS_CODE,
    postcode: POSTCODE,
    ownWords: 'My hands hurt.',
    name: `Sam Supporter ${count}`,
    email: `sam${count}@supporter.example`,
    address: '1 Test Street\nLondon',
    consentToSend: true,
    ...given,
    campaignSlug,
  })
}

const submit = (input: LetterInput, at = now) => submitLetter({ db, now: at, input, page: '/campaigns/x' })

async function tokensMailedTo(email: string): Promise<string[]> {
  const mails = await db.outboxMessage.findMany({
    where: { kind: 'confirmation', envelopeTo: email },
    orderBy: { createdAt: 'asc' },
  })
  return mails.map(({ raw }) => {
    const text = Buffer.from(raw).toString('latin1').replace(/=\r\n/g, '').replace(/=3D/g, '=')
    const token = /\/confirm\/([\w-]{32})/.exec(text)?.[1]
    if (!token) throw new Error('the mail holds no link')
    return token
  })
}
const letterOf = (email: string) => db.letter.findFirstOrThrow({ where: { senderEmail: email } })
const mailsFor = (letterId: string) =>
  db.outboxMessage.count({ where: { kind: 'letter', correlationId: letterId } })

async function confirmed(given: Partial<LetterInput> = {}) {
  const input = await aLetter(given)
  await submit(input)
  const [token = ''] = await tokensMailedTo(input.email)
  const outcome = await confirmLetter({ db, now, token })
  return { input, token, outcome, letter: await letterOf(input.email) }
}

describe('submitting a letter', () => {
  it('keeps the letter, the consent and the mail together', async () => {
    const input = await aLetter({ consentToUpdates: true })
    expect(await submit(input)).toMatchObject({ ok: true, outcome: 'confirm_by_mail' })
    const letter = await letterOf(input.email)
    expect(letter).toMatchObject({ state: 'awaiting_confirmation', memberId })
    expect(letter.body).toContain('My hands hurt.')
    expect(letter.body).toContain('London\nSW1A 1AA')
    const consents = await db.consent.findMany({ where: { supporterId: letter.supporterId } })
    expect(consents.map(({ channel }) => channel).sort()).toEqual(['email', 'letter'])
    expect(consents.every(({ page, wording }) => page === '/campaigns/x' && wording.length > 20)).toBe(true)
    expect(await tokensMailedTo(input.email)).toHaveLength(1)
    expect(await mailsFor(letter.id)).toBe(0)
  })

  it('takes no consent that was not given', async () => {
    const input = await aLetter()
    await submit(input)
    const { supporterId } = await letterOf(input.email)
    expect(await db.consent.count({ where: { supporterId, channel: 'email' } })).toBe(0)
  })

  it('makes one letter of a button pressed five times at once', async () => {
    const input = await aLetter()
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => submit(input)))
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    expect(await db.letter.count({ where: { senderEmail: input.email } })).toBe(1)
    expect(await tokensMailedTo(input.email)).toHaveLength(1)
  })

  it('sends another mail to whoever asks again later: the first may be lost', async () => {
    const input = await aLetter()
    await submit(input)
    const soon = new Date(now.getTime() + 60_000)
    expect(await submit(input, soon)).toMatchObject({ outcome: 'mail_already_on_its_way' })
    const afterAWhile = new Date(now.getTime() + 11 * 60_000)
    expect(await submit(input, afterAWhile)).toMatchObject({ outcome: 'confirm_by_mail' })
    const [first = '', second = ''] = await tokensMailedTo(input.email)
    expect(await confirmLetter({ db, now: afterAWhile, token: first })).toMatchObject({ ok: false })
    expect(await confirmLetter({ db, now: afterAWhile, token: second })).toMatchObject({ ok: true })
  })

  it('replaces the text while it waits, and the old link stops working', async () => {
    const input = await aLetter()
    await submit(input)
    expect(await submit({ ...input, ownWords: 'Better words.' })).toMatchObject({
      outcome: 'confirm_by_mail',
    })
    const [first = '', second = ''] = await tokensMailedTo(input.email)
    expect(await confirmLetter({ db, now, token: first })).toEqual({ ok: false, reason: 'unknown_token' })
    expect(await confirmLetter({ db, now, token: second })).toMatchObject({ ok: true })
    expect((await letterOf(input.email)).body).toContain('Better words.')
  })

  it('does not change a letter under a confirmation that comes at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const input = await aLetter()
      await submit(input)
      const [token = ''] = await tokensMailedTo(input.email)
      const [rewritten, confirmation] = await Promise.all([
        submit({ ...input, ownWords: 'Other words.' }),
        confirmLetter({ db, now, token }),
      ])
      const letter = await letterOf(input.email)
      if (confirmation.ok) {
        expect(rewritten).toMatchObject({ ok: false, reason: 'already_sent' })
        expect(letter.body).toContain('My hands hurt.')
        expect(await mailsFor(letter.id)).toBe(1)
      } else {
        expect(confirmation.reason).toBe('unknown_token')
        expect(letter).toMatchObject({ state: 'awaiting_confirmation' })
        expect(letter.body).toContain('Other words.')
        expect(await mailsFor(letter.id)).toBe(0)
      }
    }
  })

  it('writes once to a member for a campaign, and two people of one household write each their own', async () => {
    const { input } = await confirmed()
    expect(await submit(input, later(30))).toMatchObject({ ok: false, reason: 'already_sent' })
    expect(await submit({ ...input, name: 'Another Person' })).toMatchObject({ ok: true })
  })

  it.each([
    ['campaign_not_live', { state: 'paused' as const }, {}],
    ['campaign_not_live', { state: 'drafting' as const }, {}],
    ['not_your_seat', {}, { postcode: 'EH1 1YZ' }],
    ['not_your_seat', {}, { gssCode: 'E14999999' }],
  ])('answers %s', async (reason, campaign, given) => {
    const { slug } = await makeCampaign(db, campaign)
    const answer = await submit(await aLetter({ ...given, campaignSlug: slug }))
    expect(answer).toMatchObject({ ok: false, reason })
  })

  it('does not fill a mailbox', async () => {
    const email = 'many@supporter.example'
    const outcomes = []
    for (let at = 0; at < 7; at += 1)
      outcomes.push(await submit(await aLetter({ email, name: `Person ${at}` })))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(6)
    expect(outcomes.at(-1)).toMatchObject({ ok: false, reason: 'too_many_mails' })
    expect(await submit(await aLetter({ email }), later(2))).toMatchObject({ ok: true })
  })
})

describe('confirming', () => {
  it('lets the letter go once, on however many devices it is pressed', async () => {
    const input = await aLetter()
    await submit(input)
    const [token = ''] = await tokensMailedTo(input.email)
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => confirmLetter({ db, now, token })))
    expect(outcomes.filter((outcome) => outcome.ok && !outcome.again)).toHaveLength(1)
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    const letter = await letterOf(input.email)
    expect(letter.state).toBe('ready')
    expect(await mailsFor(letter.id)).toBe(1)
  })

  it('is not done by looking at the page', async () => {
    const input = await aLetter()
    await submit(input)
    const [token = ''] = await tokensMailedTo(input.email)
    expect(await letterBehindLink(db, { token, now })).toMatchObject({ outcome: 'awaiting' })
    expect((await letterOf(input.email)).state).toBe('awaiting_confirmation')
  })

  it('comes too late after seven days, and the letter can be written again', async () => {
    const input = await aLetter()
    await submit(input)
    const [token = ''] = await tokensMailedTo(input.email)
    expect(await confirmLetter({ db, now: later(7), token })).toEqual({ ok: false, reason: 'expired' })
    expect(await confirmLetter({ db, now: later(8), token })).toEqual({ ok: false, reason: 'expired' })
    expect(await submit(input, later(8))).toMatchObject({ ok: true, outcome: 'confirm_by_mail' })
    const [, fresh = ''] = await tokensMailedTo(input.email)
    expect(await confirmLetter({ db, now: later(8), token: fresh })).toMatchObject({ ok: true, again: false })
  })

  it.each(['', 'x', '../../etc/passwd', 'A'.repeat(10_000), '\u0000'])(
    'knows no letter behind %j',
    async (token) => {
      expect(await confirmLetter({ db, now, token })).toEqual({ ok: false, reason: 'unknown_token' })
      expect(await letterBehindLink(db, { token, now })).toEqual({ outcome: 'unknown' })
    },
  )

  it('looks again at the campaign: paused since, the letter is held, and goes when the campaign does', async () => {
    const { slug, id } = await makeCampaign(db)
    const input = await aLetter({ campaignSlug: slug })
    await submit(input)
    await db.campaign.update({ where: { id }, data: { state: 'paused' } })
    const [token = ''] = await tokensMailedTo(input.email)
    expect(await confirmLetter({ db, now, token })).toEqual({
      ok: true,
      again: false,
      held: 'campaign_paused',
    })
    const { id: letterId } = await letterOf(input.email)
    await releaseLetters({ db, now })
    expect(await mailsFor(letterId)).toBe(0)
    await db.campaign.update({ where: { id }, data: { state: 'live' } })
    await Promise.all([releaseLetters({ db, now }), releaseLetters({ db, now })])
    expect(await mailsFor(letterId)).toBe(1)
    expect((await letterOf(input.email)).state).toBe('ready')
  })

  it('looks again at the seat: fallen vacant since, nothing is sent', async () => {
    const input = await aLetter()
    await submit(input)
    const [token = ''] = await tokensMailedTo(input.email)
    await db.incumbency.updateMany({
      where: { gssCode: GSS_CODE },
      data: { endedOn: later(-1) },
    })
    try {
      expect(await confirmLetter({ db, now, token })).toMatchObject({ ok: true, held: 'seat_vacant' })
      expect(await submit(await aLetter())).toMatchObject({ ok: false, reason: 'seat_vacant' })
    } finally {
      await db.incumbency.updateMany({ where: { gssCode: GSS_CODE }, data: { endedOn: null } })
    }
  })
})

describe('after confirming', () => {
  const step = (
    letterId: string,
    from: 'ready' | 'leased' | 'in_data',
    to: 'leased' | 'in_data' | 'unknown' | 'accepted',
  ) => db.$transaction((tx) => followDelivery(tx, { correlationId: letterId, from, to, response: null, now }))

  it('follows its message, with an audit row for each move', async () => {
    const { letter } = await confirmed()
    await step(letter.id, 'ready', 'leased')
    await step(letter.id, 'leased', 'in_data')
    await step(letter.id, 'in_data', 'accepted')
    const rows = await db.auditEntry.findMany({ where: { subjectId: letter.id }, orderBy: { at: 'asc' } })
    expect(rows.map(({ to }) => to)).toEqual([
      'awaiting_confirmation',
      'confirmed',
      'ready',
      'leased',
      'in_data',
      'accepted',
    ])
  })

  it('is held at the last moment when its campaign was paused', async () => {
    const { id, slug } = await makeCampaign(db)
    const { letter, input } = await confirmed({ campaignSlug: slug })
    await step(letter.id, 'ready', 'leased')
    await db.campaign.update({ where: { id }, data: { state: 'paused' } })
    expect(await mayLeave(db, letter.id, now)).toEqual({ ok: false, reason: 'campaign_paused' })
    expect((await letterOf(input.email)).state).toBe('held')
  })

  it('an answer settles a letter of unknown fate; days of quiet settle one that was handed over', async () => {
    const lost = await confirmed()
    const quiet = await confirmed()
    for (const { letter } of [lost, quiet]) {
      await step(letter.id, 'ready', 'leased')
      await step(letter.id, 'leased', 'in_data')
    }
    await step(lost.letter.id, 'in_data', 'unknown')
    await step(quiet.letter.id, 'in_data', 'accepted')
    await db.$transaction((tx) =>
      settleLetter(tx, { letterId: lost.letter.id, as: 'presumed_delivered', why: 'answered', now }),
    )
    expect((await letterOf(lost.input.email)).state).toBe('presumed_delivered')
    await presumeDelivered({ db, now: later(4) })
    expect((await letterOf(quiet.input.email)).state).toBe('accepted')
    await presumeDelivered({ db, now: later(6) })
    expect((await letterOf(quiet.input.email)).state).toBe('presumed_delivered')
  })

  it('lets go of what was never confirmed', async () => {
    const input = await aLetter()
    await submit(input)
    await expireLetters({ db, now: later(6) })
    expect((await letterOf(input.email)).state).toBe('awaiting_confirmation')
    await expireLetters({ db, now: later(8) })
    expect((await letterOf(input.email)).state).toBe('expired')
  })
})

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
    const { letter } = await confirmed({ campaignSlug: campaign.slug })
    expect(letter.body).toContain('Signed by Open Hands.')
    expect(letter.state).toBe('ready')
  })

  it('is held when one of them withdraws before it leaves', async () => {
    const campaign = await signedCampaign('hold')
    const { letter, input } = await confirmed({ campaignSlug: campaign.slug })
    await withdraw(campaign.positions[1].id)
    expect(await mayLeave(db, letter.id, now)).toEqual({ ok: false, reason: 'signatories_changed' })
    await releaseLetters({ db, now })
    expect(await letterOf(input.email)).toMatchObject({ state: 'held', body: letter.body })
  })

  it('is written anew where the coordinator chose so, with the supporter’s own words kept', async () => {
    const campaign = await signedCampaign('regenerate')
    const { letter, input } = await confirmed({ campaignSlug: campaign.slug })
    await withdraw(campaign.positions[1].id)
    expect(await mayLeave(db, letter.id, now)).toMatchObject({ ok: false })
    await releaseLetters({ db, now: later(0.1) })
    const after = await letterOf(input.email)
    expect(after.state).toBe('ready')
    expect(after.body).toContain('Signed by Open Hands.\n\nMy hands hurt.')
    expect(after.body).not.toContain('Young Joints')
  })

  it('is not disturbed by one signature more', async () => {
    const campaign = await signedCampaign('hold')
    const { letter } = await confirmed({ campaignSlug: campaign.slug })
    const { versionId } = campaign.positions[0]
    await makePosition(db, { versionId, organisationId: (await makeOrganisation(db)).id })
    expect(await mayLeave(db, letter.id, now)).toEqual({ ok: true })
  })

  it('is not disturbed by a withdrawal its text does not speak of', async () => {
    const campaign = await makeCampaign(db, { letterTemplate: '{{ own_words }}' })
    const version = await makeVersion(db, { campaignId: campaign.id, publishedAt: now })
    const organisationId = (await makeOrganisation(db)).id
    const position = await makePosition(db, { versionId: version.id, organisationId })
    const { letter } = await confirmed({ campaignSlug: campaign.slug })
    await withdraw(position.id)
    expect(await mayLeave(db, letter.id, now)).toEqual({ ok: true })
  })
})
