import { confirmLetter } from '#lib/letters/confirm-letter.ts'
import { tokenOf } from '#lib/letters/confirm-token.ts'
import { followDelivery } from '#lib/letters/follow-delivery.ts'
import { type LetterInput, letterInput } from '#lib/letters/schema.ts'
import { type Submission, submitLetter } from '#lib/letters/submit-letter.ts'
import type { Database } from '#lib/platform/database.ts'
import type { DeliveryState } from '#lib/platform/generated/prisma/enums.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeSeatAndMember } from '#prisma/seed/factories.ts'

/** The bundled index puts this postcode into this seat. */
const POSTCODE = 'SW1A 1AA'
export const GSS_CODE = 'E14001172'
export const PAGE = '/campaigns/x'

/** A device that keeps no draft. */
export const NO_DEVICE = { mark: '', made: '' }

let addresses = 0
/** A network address that nobody else has. */
export function anAddress(): string {
  addresses += 1
  return `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`
}

export const now = new Date()
export const later = (days: number) => new Date(now.getTime() + days * DAY_MS)

export type LettersForTests = Awaited<ReturnType<typeof lettersForTests>>

/** A database of its own with a seat and its member, and what a test does with letters there. */
export async function lettersForTests() {
  const test: TestDatabase = await testDatabase()
  const { db } = test
  const { member } = await makeSeatAndMember(db, { seat: { gssCode: GSS_CODE, name: 'Cities of London' } })
  return { db, url: test.url, drop: test.drop, memberId: member.id, ...letterActs(db) }
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
  /** From an address and a device nobody else has, where a test says nothing else. */
  const submit = (input: LetterInput, at = now, given: Partial<Submission> = {}) =>
    submitLetter({ db, now: at, input, page: PAGE, from: anAddress(), device: NO_DEVICE, ...given })

  const letterOf = (email: string) => db.letter.findFirstOrThrow({ where: { senderEmail: email } })
  const mailsFor = (letterId: string) =>
    db.outboxMessage.count({ where: { kind: 'letter', correlationId: letterId } })

  async function submitted(given: Partial<LetterInput> = {}) {
    const input = await aLetter(given)
    await submit(input)
    const [token = ''] = await tokensMailedTo(db, input.email)
    return { input, token, letter: await letterOf(input.email) }
  }
  async function confirmed(given: Partial<LetterInput> = {}) {
    const { input, token } = await submitted(given)
    const outcome = await confirmLetter({ db, now, token })
    return { input, token, outcome, letter: await letterOf(input.email) }
  }
  const delivery = (letterId: string, to: DeliveryState) =>
    db.$transaction((tx) => followDelivery(tx, { correlationId: letterId, to, now }))

  return {
    aLetter,
    submit,
    submitted,
    confirmed,
    tokensMailedTo: (email: string) => tokensMailedTo(db, email),
    tokensOf: (email: string) => tokensOf(db, email),
    letterOf,
    mailsFor,
    delivery,
  }
}

/** The secrets of all letters written to be confirmed from an address, mailed or behind another's mail; the oldest first. */
export async function tokensOf(db: Database, email: string): Promise<string[]> {
  const written = await db.letter.findMany({ where: { senderEmail: email }, orderBy: { id: 'asc' } })
  return written.flatMap((letter) => tokenOf(letter) ?? [])
}

/** The secrets of the confirmation links that were mailed to an address, the oldest first. */
async function tokensMailedTo(db: Database, email: string): Promise<string[]> {
  const mails = await db.outboxMessage.findMany({
    where: { kind: { in: ['confirmation', 'confirmation_reminder'] }, envelopeTo: email },
    orderBy: { createdAt: 'asc' },
  })
  return mails.map(({ raw }) => {
    const text = Buffer.from(raw).toString('latin1').replace(/=\r\n/g, '').replace(/=3D/g, '=')
    const token = /\/confirm\/([a-z2-7]{39})/.exec(text)?.[1]
    if (!token) throw new Error('the mail holds no link')
    return token
  })
}
