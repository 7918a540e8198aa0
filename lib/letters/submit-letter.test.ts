import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import {
  makeCampaign,
  makeOrganisation,
  makePosition,
  makeVersion,
  theUmbrella,
} from '#prisma/seed/factories.ts'
import {
  GSS_CODE,
  type LettersForTests,
  later,
  lettersForTests,
  now,
  PAGE,
} from '#prisma/seed/letters-for-tests.ts'
import { confirmLetter } from './confirm-letter.ts'
import type { LetterInput } from './schema.ts'
import { submitAtOnce } from './submit-at-once.ts'
import { submitInTransaction } from './submit-in-transaction.ts'
import { submitLetter } from './submit-letter.ts'

let letters: LettersForTests
let db: Database

beforeAll(async () => {
  letters = await lettersForTests()
  db = letters.db
})
afterAll(() => letters.drop())

const submission = (input: LetterInput, at = now) => ({ db, now: at, input, page: PAGE })
const atOnce = (input: LetterInput, at = now) => submitAtOnce(submission(input, at))

describe.each([
  ['the quick way first', submitLetter],
  ['in a transaction alone', submitInTransaction],
])('submitting a letter, %s', (_, way) => {
  const submit = (input: LetterInput, at = now) => way(submission(input, at))

  it('keeps the letter, the consents, the audit and the mail together', async () => {
    const campaign = await makeCampaign(db)
    const version = await makeVersion(db, { campaignId: campaign.id, publishedAt: now })
    const signs = await makeOrganisation(db)
    await makePosition(db, { versionId: version.id, organisationId: signs.id })
    const stranger = await makeOrganisation(db)
    const consentTo = [signs.id, campaign.leadOrganisationId, stranger.id]
    const input = await letters.aLetter({ campaignSlug: campaign.slug, consentTo, cameFrom: 'utm_source=x' })
    expect(await submit(input)).toMatchObject({ ok: true, outcome: 'confirm_by_mail' })

    const letter = await letters.letterOf(input.email)
    expect(letter).toMatchObject({
      state: 'awaiting_confirmation',
      memberId: letters.memberId,
      language: 'en',
      cameFrom: 'utm_source=x',
      createdAt: now,
      stateChangedAt: now,
      confirmedAt: null,
      throughOrganisationId: null,
    })
    expect(letter.body).toContain('My hands hurt.')
    expect(letter.body).toContain('London\nSW1A 1AA')
    const consents = await db.consent.findMany({ where: { supporterId: letter.supporterId } })
    expect(consents.map(({ organisationId, channel }) => [organisationId, channel]).sort()).toEqual(
      [
        [campaign.leadOrganisationId, 'letter'],
        [campaign.leadOrganisationId, 'email'],
        [signs.id, 'email'],
      ].sort(),
    )
    expect(consents.every(({ page, wording }) => page === PAGE && wording.length > 20)).toBe(true)
    const [audited, ...more] = await db.auditEntry.findMany({ where: { subjectId: letter.id } })
    expect(more).toEqual([])
    expect(audited).toMatchObject({
      actorKind: 'supporter',
      actorId: letter.supporterId,
      subjectKind: 'letter',
      action: 'letter.submitted',
      from: null,
      to: 'awaiting_confirmation',
      detail: null,
    })
    const [mail] = await db.outboxMessage.findMany({ where: { correlationId: letter.id } })
    expect(mail).toMatchObject({
      kind: 'confirmation',
      lane: 'supporters',
      state: 'ready',
      envelopeTo: input.email,
      attempts: 0,
    })
    expect(Math.abs((mail?.nextAttemptAt.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
    expect(await letters.tokensMailedTo(input.email)).toHaveLength(1)
    expect(await letters.mailsFor(letter.id)).toBe(0)
  })

  it('takes no consent that was not given', async () => {
    const input = await letters.aLetter()
    await submit(input)
    const { supporterId } = await letters.letterOf(input.email)
    expect(await db.consent.count({ where: { supporterId, channel: 'email' } })).toBe(0)
  })

  it('keeps every sign of a text as it was', async () => {
    const ownWords = 'Äther “quoted” \\x41 {"a":1} \u{1F9B4} \u05D0\u05D1 你好 %s $1 \'; --'
    const input = await letters.aLetter({ ownWords, name: 'Zoë O’Neill-Ŵyn' })
    await submit(input)
    expect(await letters.letterOf(input.email)).toMatchObject({ ownWords, senderName: 'Zoë O’Neill-Ŵyn' })
  })

  it('makes one letter of a button pressed five times at once', async () => {
    const input = await letters.aLetter()
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => submit(input)))
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    expect(await db.letter.count({ where: { senderEmail: input.email } })).toBe(1)
    expect(await letters.tokensMailedTo(input.email)).toHaveLength(1)
  })

  it('keeps a yes that is given while the mail is on its way', async () => {
    const input = await letters.aLetter()
    await submit(input)
    const { supporterId } = await letters.letterOf(input.email)
    const umbrella = await theUmbrella(db)
    const ticked = { ...input, consentTo: [umbrella.id] }
    expect(await submit(ticked)).toMatchObject({ outcome: 'mail_already_on_its_way' })
    expect(await db.consent.count({ where: { supporterId, channel: 'email' } })).toBe(1)
  })

  it('sends another mail to whoever asks again later: the first may be lost', async () => {
    const input = await letters.aLetter()
    await submit(input)
    const soon = new Date(now.getTime() + 60_000)
    expect(await submit(input, soon)).toMatchObject({ outcome: 'mail_already_on_its_way' })
    const afterAWhile = new Date(now.getTime() + 11 * 60_000)
    expect(await submit(input, afterAWhile)).toMatchObject({ outcome: 'confirm_by_mail' })
    const [first = '', second = ''] = await letters.tokensMailedTo(input.email)
    expect(await confirmLetter({ db, now: afterAWhile, token: first })).toMatchObject({ ok: false })
    expect(await confirmLetter({ db, now: afterAWhile, token: second })).toMatchObject({ ok: true })
  })

  it('replaces the text while it waits, and the old link stops working', async () => {
    const input = await letters.aLetter()
    await submit(input)
    expect(await submit({ ...input, ownWords: 'Better words.' })).toMatchObject({
      outcome: 'confirm_by_mail',
    })
    const [first = '', second = ''] = await letters.tokensMailedTo(input.email)
    expect(await confirmLetter({ db, now, token: first })).toEqual({ ok: false, reason: 'unknown_token' })
    expect(await confirmLetter({ db, now, token: second })).toMatchObject({ ok: true })
    expect((await letters.letterOf(input.email)).body).toContain('Better words.')
  })

  it('does not change a letter under a confirmation that comes at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const input = await letters.aLetter()
      await submit(input)
      const [token = ''] = await letters.tokensMailedTo(input.email)
      const [rewritten, confirmation] = await Promise.all([
        submit({ ...input, ownWords: 'Other words.' }),
        confirmLetter({ db, now, token }),
      ])
      const letter = await letters.letterOf(input.email)
      if (confirmation.ok) {
        expect(rewritten).toMatchObject({ ok: false, reason: 'already_sent' })
        expect(letter.body).toContain('My hands hurt.')
        expect(await letters.mailsFor(letter.id)).toBe(1)
      } else {
        expect(confirmation.reason).toBe('unknown_token')
        expect(letter).toMatchObject({ state: 'awaiting_confirmation' })
        expect(letter.body).toContain('Other words.')
        expect(await letters.mailsFor(letter.id)).toBe(0)
      }
    }
  })

  it('writes once to a member for a call, and two people of one household write each their own', async () => {
    const { input } = await letters.confirmed()
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
    const answer = await submit(await letters.aLetter({ ...given, campaignSlug: slug }))
    expect(answer).toMatchObject({ ok: false, reason })
  })

  it('does not fill a mailbox, however its address is written', async () => {
    const name = `many${Math.random()}@supporter.example`
    const outcomes = []
    for (let at = 0; at < 7; at += 1) {
      const email = at % 2 === 0 ? name : name.toUpperCase()
      outcomes.push(await submit(await letters.aLetter({ email, name: `Person ${at}` })))
    }
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(6)
    expect(outcomes.at(-1)).toMatchObject({ ok: false, reason: 'too_many_mails' })
    expect(await submit(await letters.aLetter({ email: name }), later(2))).toMatchObject({ ok: true })
  })

  it('a sign that matches others in a search matches none but itself in an address', async () => {
    const mark = Math.random().toString(36).slice(2)
    for (let at = 0; at < 6; at += 1)
      await submit(await letters.aLetter({ email: `a${at}${mark}@x.example` }))
    expect(await submit(await letters.aLetter({ email: `a_${mark}@x.example` }))).toMatchObject({ ok: true })
  })
})

describe('the quick way', () => {
  it('takes a letter that is new, of a supporter who is new or known', async () => {
    const input = await letters.aLetter()
    expect(await atOnce(input)).toMatchObject({ ok: true, outcome: 'confirm_by_mail' })
    const another = await makeCampaign(db)
    expect(await atOnce({ ...input, campaignSlug: another.slug })).toMatchObject({ ok: true })
    expect(await db.supporter.count({ where: { email: input.email } })).toBe(1)
  })

  it('writes nothing and leaves the answer to the transaction when what it read no longer holds', async () => {
    const { slug, id } = await makeCampaign(db)
    // What is read of the campaign is a moment old from here on.
    expect(await atOnce(await letters.aLetter({ campaignSlug: slug }))).toMatchObject({ ok: true })
    const written = () => Promise.all([db.letter.count(), db.consent.count(), db.outboxMessage.count()])
    const before = await written()
    const refused = async (reason: string) => {
      const input = await letters.aLetter({ campaignSlug: slug })
      expect(await atOnce(input)).toBeNull()
      expect(await written()).toEqual(before)
      expect(await submitLetter(submission(input))).toMatchObject({ ok: false, reason })
    }

    await db.campaign.update({ where: { id }, data: { state: 'paused' } })
    await refused('campaign_not_live')
    await db.campaign.update({ where: { id }, data: { state: 'live' } })

    const where = { gssCode: GSS_CODE, memberId: letters.memberId }
    await db.incumbency.updateMany({ where, data: { endedOn: later(-1) } })
    await refused('seat_vacant').finally(() => db.incumbency.updateMany({ where, data: { endedOn: null } }))

    const dissolution = await db.dissolution.create({ data: { dissolvedOn: later(-1) } })
    await refused('dissolution').finally(() => db.dissolution.delete({ where: { id: dissolution.id } }))
  })

  it('a campaign that was changed a moment ago is read anew', async () => {
    const { slug, id } = await makeCampaign(db)
    await atOnce(await letters.aLetter({ campaignSlug: slug }))
    await db.campaign.update({ where: { id }, data: { letterTemplate: 'New words. {{ own_words }}' } })
    const input = await letters.aLetter({ campaignSlug: slug })
    expect(await atOnce(input)).toBeNull()
    expect(await submitLetter(submission(input))).toMatchObject({ ok: true })
    expect((await letters.letterOf(input.email)).body).toContain('New words.')
  })

  it('makes one letter with the transaction running beside it', async () => {
    for (let round = 0; round < 8; round += 1) {
      const input = await letters.aLetter()
      const [quick, slow] = await Promise.all([atOnce(input), submitInTransaction(submission(input))])
      expect(slow).toMatchObject({ ok: true })
      expect(await db.letter.count({ where: { senderEmail: input.email } })).toBe(1)
      expect(await letters.tokensMailedTo(input.email)).toHaveLength(1)
      const outcome = quick ? 'mail_already_on_its_way' : 'confirm_by_mail'
      expect(slow).toMatchObject({ outcome })
    }
  })

  it('makes one letter of the same letter sent five times at once', async () => {
    const input = await letters.aLetter()
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => atOnce(input)))
    expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(1)
    expect(await db.letter.count({ where: { senderEmail: input.email } })).toBe(1)
  })

  it('sends nothing to a campaign that is paused at the same moment, or takes the letter whole', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { slug, id } = await makeCampaign(db)
      await atOnce(await letters.aLetter({ campaignSlug: slug }))
      const input = await letters.aLetter({ campaignSlug: slug })
      const [outcome] = await Promise.all([
        submitLetter(submission(input)),
        db.campaign.update({ where: { id }, data: { state: 'paused' } }),
      ])
      const count = await db.letter.count({ where: { senderEmail: input.email } })
      const mails = await letters.tokensMailedTo(input.email)
      expect([count, mails.length]).toEqual(outcome.ok ? [1, 1] : [0, 0])
    }
  })
})
