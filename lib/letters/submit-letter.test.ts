import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import {
  GSS_CODE,
  type LettersForTests,
  later,
  lettersForTests,
  now,
  PAGE,
} from '#lib/letters/testing/letters.ts'
import type { Database } from '#lib/platform/database.ts'
import { untilWaitedFor } from '#lib/platform/testing/until-waited-for.ts'
import {
  makeCampaign,
  makeOrganisation,
  makePosition,
  makeVersion,
  theUmbrella,
} from '#prisma/seed/factories.ts'
import { confirmLetter } from './confirm-letter.ts'
import type { LetterInput } from './schema.ts'

let letters: LettersForTests
let db: Database

beforeAll(async () => {
  letters = await lettersForTests()
  db = letters.db
})
afterAll(() => letters.drop())

const submit = (...given: Parameters<LettersForTests['submit']>) => letters.submit(...given)
const lettersOf = (email: string) =>
  db.letter.findMany({ where: { senderEmail: email }, orderBy: { createdAt: 'asc' } })

describe('submitting a letter', () => {
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
      oneOf: null,
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

  it('knows a supporter again, also one who is written at the same moment', async () => {
    const input = await letters.aLetter()
    const another = await makeCampaign(db)
    const outcomes = await Promise.all([
      submit(input),
      submit({ ...input, campaignSlug: another.slug }),
      submit(input),
    ])
    expect(outcomes).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
    expect(await db.supporter.count({ where: { email: input.email } })).toBe(1)
    expect(await lettersOf(input.email)).toHaveLength(3)
  })

  it.each([
    ['campaign_not_live', { state: 'paused' as const }, {}],
    ['campaign_not_live', { state: 'drafting' as const }, {}],
    ['campaign_ended', { closesOn: later(-2) }, {}],
    ['not_your_seat', {}, { postcode: 'EH1 1YZ' }],
    ['not_your_seat', {}, { gssCode: 'E14999999' }],
  ])('answers %s', async (reason, campaign, given) => {
    const { slug } = await makeCampaign(db, campaign)
    const answer = await submit(await letters.aLetter({ ...given, campaignSlug: slug }))
    expect(answer).toMatchObject({ ok: false, reason })
  })
})

describe('what was read a moment ago', () => {
  const written = () => Promise.all([db.letter.count(), db.consent.count(), db.supporter.count()])

  it('does not let a letter into a campaign that was paused since, and lets it in when it goes on', async () => {
    const { slug, id } = await makeCampaign(db)
    await submit(await letters.aLetter({ campaignSlug: slug }))
    await db.campaign.update({ where: { id }, data: { state: 'paused' } })
    const before = await written()
    const input = await letters.aLetter({ campaignSlug: slug })
    expect(await submit(input)).toEqual({ ok: false, reason: 'campaign_not_live' })
    expect(await written()).toEqual(before)
    await db.campaign.update({ where: { id }, data: { state: 'live' } })
    expect(await submit(input)).toMatchObject({ ok: true })
  })

  it('is read anew when the campaign was changed', async () => {
    const { slug, id } = await makeCampaign(db)
    await submit(await letters.aLetter({ campaignSlug: slug }))
    await db.campaign.update({ where: { id }, data: { letterTemplate: 'New words. {{ own_words }}' } })
    const input = await letters.aLetter({ campaignSlug: slug })
    expect(await submit(input)).toMatchObject({ ok: true })
    expect((await letters.letterOf(input.email)).body).toContain('New words.')
  })

  it('does not let a letter in when the last day was moved to before today since', async () => {
    const { slug, id } = await makeCampaign(db)
    await submit(await letters.aLetter({ campaignSlug: slug }))
    // As a statement of another machine would, without the time of the change.
    await db.$executeRaw`UPDATE "Campaign" SET "closesOn" = ${later(-2)} WHERE id = ${id}::uuid`
    expect(await submit(await letters.aLetter({ campaignSlug: slug }))).toEqual({
      ok: false,
      reason: 'campaign_ended',
    })
  })

  it('lets a letter that waited on the last day be confirmed as long as its link works', async () => {
    const { slug } = await makeCampaign(db, { closesOn: now })
    const { token, letter } = await letters.submitted({ campaignSlug: slug })
    expect(await confirmLetter({ db, now: later(3), token })).toMatchObject({ ok: true, held: null })
    expect(await letters.mailsFor(letter.id)).toBe(1)
  })

  it('is looked at again when the letter is confirmed', async () => {
    // The moment lasts as long as the test does.
    vi.useFakeTimers({ toFake: ['performance'] })
    await submit(await letters.aLetter())
    const where = { gssCode: GSS_CODE, memberId: letters.memberId }
    await db.incumbency.updateMany({ where, data: { endedOn: later(-1) } })
    try {
      const { token } = await letters.submitted()
      expect(await confirmLetter({ db, now, token })).toMatchObject({ held: 'seat_vacant' })
    } finally {
      vi.useRealTimers()
      await db.incumbency.updateMany({ where, data: { endedOn: null } })
    }
  })

  it('a campaign that is paused at the same moment takes a letter whole, or nothing of it', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { slug, id } = await makeCampaign(db)
      await submit(await letters.aLetter({ campaignSlug: slug }))
      const input = await letters.aLetter({ campaignSlug: slug })
      const [outcome] = await Promise.all([
        submit(input),
        db.campaign.update({ where: { id }, data: { state: 'paused' } }),
      ])
      const count = await db.letter.count({ where: { senderEmail: input.email } })
      const mails = await letters.tokensMailedTo(input.email)
      expect([count, mails.length]).toEqual(outcome.ok ? [1, 1] : [0, 0])
    }
  })

  it.runIf(inject('testDatabase').kind === 'server')(
    'says what holds where who reads its answer is changed at this very moment',
    async () => {
      const { id, slug } = await makeCampaign(db)
      const input = await letters.aLetter({ campaignSlug: slug })
      let submitted: ReturnType<typeof submit> | undefined
      await db.$transaction(async (tx) => {
        await tx.campaign.update({ where: { id }, data: { answersGoTo: 'supporter_alone' } })
        submitted = submit(input)
        await untilWaitedFor(tx)
      })
      expect(await submitted).toMatchObject({ ok: true, outcome: 'confirm_by_mail' })
      const letter = await letters.letterOf(input.email)
      expect(letter).toMatchObject({
        answersGoTo: 'supporter_alone',
        body: expect.stringContaining('alone.'),
      })
      expect(await db.consent.findMany({ where: { letterId: letter.id } })).toMatchObject([
        { wordingVersion: 'send-alone-1' },
      ])
    },
  )
})

describe('letters wait side by side', () => {
  it('a stranger who knows a name and an address touches nothing, and is told nothing', async () => {
    const { input, letter, token } = await letters.submitted()
    const first = await submit(await letters.aLetter())
    const theirs = await submit({ ...input, ownWords: 'Words of a stranger.' })
    expect(theirs).toEqual({ ...first, letterId: expect.any(String) })
    expect(await db.letter.findUniqueOrThrow({ where: { id: letter.id } })).toEqual(letter)
    expect(await confirmLetter({ db, now, token })).toEqual({ ok: true, again: false, held: null })
    expect(await submit(input)).toEqual({ ...first, letterId: expect.any(String) })
    expect(await db.letter.findUniqueOrThrow({ where: { id: letter.id } })).toMatchObject({
      state: 'queued',
      body: letter.body,
    })
  })
})

describe('the device that sent a letter', () => {
  const MARK = 'a-draft-of-its-own'
  let drafts = 0
  /** A letter sent from a draft, and what the same draft sends next. */
  async function sentFromADraft() {
    drafts += 1
    const mark = `${MARK}-${drafts}`
    const input = await letters.aLetter()
    const sent = await submit(input, now, { device: { mark, made: '' } })
    if (!sent.ok) throw new Error(sent.reason)
    const [token = ''] = await letters.tokensMailedTo(input.email)
    const again = (given: Partial<LetterInput> = {}, at = now) =>
      submit({ ...input, ...given }, at, { device: { mark, made: sent.letterId } })
    return { input, mark, letterId: sent.letterId, token, again }
  }
  const stateOf = async (id: string) => (await db.letter.findUniqueOrThrow({ where: { id } })).state

  it.each([
    ['address', { email: 'put.right@supporter.example' }],
    ['name', { name: 'Sam Supporter-Right' }],
    ['text', { ownWords: 'Better words.' }],
  ])(
    'takes the earlier one back with its %s put right, and its link shows nothing any more',
    async (_, given) => {
      const { token, letterId, again } = await sentFromADraft()
      const answer = await again(given)
      expect(answer).toMatchObject({ ok: true, outcome: 'confirm_by_mail' })
      expect(await stateOf(letterId)).toBe('withdrawn')
      expect(await confirmLetter({ db, now, token })).toEqual({ ok: false, reason: 'unknown_token' })
      const mails = await db.outboxMessage.findMany({ where: { correlationId: letterId } })
      expect(mails.map(({ state }) => state)).toEqual(['cancelled'])
      const moves = await db.auditEntry.findMany({ where: { subjectId: letterId, to: 'withdrawn' } })
      expect(moves).toEqual([
        expect.objectContaining({ actorKind: 'supporter', detail: { why: 'written again' } }),
      ])
      if (answer.ok) expect(await stateOf(answer.letterId)).toBe('awaiting_confirmation')
    },
  )

  it('takes the earlier one back although name and spelling of the address are both new: it is the same address', async () => {
    const { input, again, letterId } = await sentFromADraft()
    const email = `"${input.email.replace('@', '"@')}`
    expect(await again({ name: 'Sam Supporter-Right', email })).toMatchObject({ ok: true })
    expect(await stateOf(letterId)).toBe('withdrawn')
  })

  it.each([
    ['somebody else at it', { name: 'Kim Other', email: 'kim@supporter.example' }],
    ['a letter for a parent', { representedName: 'Mair Supporter', relation: 'my mother' }],
  ])('keeps the earlier one beside %s', async (_, given) => {
    const { letterId, again } = await sentFromADraft()
    expect(await again(given)).toMatchObject({ ok: true, outcome: 'confirm_by_mail' })
    expect(await stateOf(letterId)).toBe('awaiting_confirmation')
  })

  it('sends no second mail for the same while the first is on its way, and keeps a yes given with it', async () => {
    const { input, letterId, again } = await sentFromADraft()
    const umbrella = await theUmbrella(db)
    expect(await again({ consentTo: [umbrella.id] })).toEqual({
      ok: true,
      letterId,
      outcome: 'mail_already_on_its_way',
    })
    const { supporterId } = await letters.letterOf(input.email)
    expect(await db.consent.count({ where: { supporterId, channel: 'email' } })).toBe(1)
    expect(await letters.tokensMailedTo(input.email)).toHaveLength(1)
  })

  it('gets another mail when it asks later: the first may be lost', async () => {
    const { input, letterId, again } = await sentFromADraft()
    const soon = new Date(now.getTime() + 9 * 60_000)
    expect(await again({}, soon)).toMatchObject({ outcome: 'mail_already_on_its_way' })
    const afterAWhile = new Date(now.getTime() + 11 * 60_000)
    expect(await again({}, afterAWhile)).toMatchObject({ outcome: 'confirm_by_mail' })
    expect(await stateOf(letterId)).toBe('withdrawn')
    const [, second = ''] = await letters.tokensMailedTo(input.email)
    expect(await confirmLetter({ db, now: afterAWhile, token: second })).toMatchObject({ ok: true })
  })

  it('makes one letter of a button pressed five times at once', async () => {
    const input = await letters.aLetter()
    const device = { mark: `${MARK}-pressed`, made: '' }
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => submit(input, now, { device })))
    const [letter, ...more] = await lettersOf(input.email)
    expect(more).toEqual([])
    expect(outcomes.map((each) => each.ok && each.letterId)).toEqual(Array(5).fill(letter?.id))
    expect(outcomes.filter((each) => each.ok && each.outcome === 'confirm_by_mail')).toHaveLength(1)
    expect(await letters.tokensMailedTo(input.email)).toHaveLength(1)
  })

  it('sends another letter when its answer got lost and it presses again much later', async () => {
    const { input, mark, letterId } = await sentFromADraft()
    const answer = await submit(input, later(1), { device: { mark, made: '' } })
    expect(answer).toMatchObject({
      ok: true,
      outcome: 'confirm_by_mail',
      letterId: expect.not.stringMatching(letterId),
    })
    expect(await stateOf(letterId)).toBe('withdrawn')
  })

  it('changes nothing of a letter that is confirmed at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { token, letterId, again } = await sentFromADraft()
      const [sent, confirmed] = await Promise.all([
        again({ ownWords: 'Other words.' }),
        confirmLetter({ db, now, token }),
      ])
      expect(sent).toMatchObject({ ok: true })
      const letter = await db.letter.findUniqueOrThrow({ where: { id: letterId } })
      expect(letter.body).toContain('My hands hurt.')
      expect(letter.state).toBe(confirmed.ok ? 'queued' : 'withdrawn')
      expect(await letters.mailsFor(letterId)).toBe(confirmed.ok ? 1 : 0)
    }
  })

  it('takes nothing back by a name of a letter that is not there', async () => {
    const device = { mark: MARK, made: randomUUID() }
    expect(await submit(await letters.aLetter(), now, { device })).toMatchObject({ ok: true })
  })
})
