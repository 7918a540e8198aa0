import { confirmLetter } from '#lib/letters/confirm-letter.ts'
import { followDelivery } from '#lib/letters/follow-delivery.ts'
import { type LetterInput, letterInput } from '#lib/letters/schema.ts'
import { submitLetter } from '#lib/letters/submit-letter.ts'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/test-database.ts'
import { makeCampaign, makeSeatAndMember } from './factories.ts'

/** The bundled index puts this postcode into this seat. */
const POSTCODE = 'SW1A 1AA'
export const GSS_CODE = 'E14001172'
export const PAGE = '/campaigns/x'

export const now = new Date()
export const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

export type LettersForTests = Awaited<ReturnType<typeof lettersForTests>>

/** A database of its own with a seat and its member, and what a test does with letters there. */
export async function lettersForTests() {
  const test: TestDatabase = await testDatabase()
  const { db } = test
  const { member } = await makeSeatAndMember(db, { seat: { gssCode: GSS_CODE, name: 'Cities of London' } })
  return { db, drop: test.drop, memberId: member.id, ...letterActs(db) }
}

function letterActs(db: Database) {
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
  const submit = (input: LetterInput, at = now) => submitLetter({ db, now: at, input, page: PAGE })

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

  async function submitted(given: Partial<LetterInput> = {}) {
    const input = await aLetter(given)
    await submit(input)
    const [token = ''] = await tokensMailedTo(input.email)
    return { input, token, letter: await letterOf(input.email) }
  }
  async function confirmed(given: Partial<LetterInput> = {}) {
    const { input, token } = await submitted(given)
    const outcome = await confirmLetter({ db, now, token })
    return { input, token, outcome, letter: await letterOf(input.email) }
  }
  const delivery = (
    letterId: string,
    from: 'ready' | 'leased' | 'in_data',
    to: 'leased' | 'in_data' | 'unknown' | 'accepted',
  ) => db.$transaction((tx) => followDelivery(tx, { correlationId: letterId, from, to, response: null, now }))

  return { aLetter, submit, submitted, confirmed, tokensMailedTo, letterOf, mailsFor, delivery }
}
