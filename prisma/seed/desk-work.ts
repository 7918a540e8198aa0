import { countLetter, letterAsCounted } from '#lib/counts/change-counts.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { HeldReason, type Pointer } from '#lib/platform/generated/prisma/enums.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { makeInbound, makeLetter, makeReply } from './factories.ts'

const WRITERS = [
  'Ann Marlow',
  'Siân Puw',
  'Tom Okafor',
  'Priya Nair',
  'Margaret-Anne Fotheringham-Llewellyn',
  'Joe Bright',
  'Agnes Kerr',
  'Dylan Rees',
]

/**
 * Work for a caseworker on the demonstration's live campaign: mail to place with guesses and without, spam, an answer that was
 * placed wrongly, letters in doubt, refused, returned and kept back. For pictures, tests and trying out; nothing of it is mailed.
 */
export async function makeDeskWork(db: Database, now: Date) {
  const campaign = await db.campaign.findFirstOrThrow({ where: { state: 'live' } })
  const held = await db.incumbency.findMany({
    where: { endedOn: null },
    orderBy: [{ gssCode: 'asc' }],
    take: WRITERS.length,
    select: { gssCode: true, memberId: true, member: { select: { name: true } } },
  })
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
  let turn = 0
  const letter = async (given: Partial<Prisma.LetterUncheckedCreateInput>) => {
    const place = held[turn % held.length]
    const senderName = WRITERS[turn % WRITERS.length]
    turn += 1
    if (!place) throw new Error('the demonstration has seats')
    const { gssCode, memberId } = place
    const dates = { createdAt: ago(9), confirmedAt: ago(9), stateChangedAt: ago(8) }
    return makeLetter(db, { campaignId: campaign.id, gssCode, memberId, senderName, ...dates, ...given })
  }
  const sent = () => letter({ state: 'sent', sentAt: ago(8) })

  const message = async (
    given: { subject: string; text: string; heldReason: string } & Partial<Prisma.InboundMessageCreateInput>,
    points: { letterId: string; by: Pointer }[] = [],
  ) => {
    const { id } = await makeInbound(db, {
      state: 'held',
      speaker: 'person',
      fromName: 'Office of the MP',
      fromAddress: 'office@parliament.example',
      receivedAt: ago(turn / 10),
      ...given,
    })
    await db.inboundSuggestion.createMany({ data: points.map((point) => ({ inboundId: id, ...point })) })
    return id
  }
  const NOT_TO_A_LETTER =
    'It did not come to a letter’s own address, so anybody may have sent it. Look at the sender before you place it.'
  const sure = []
  for (const subject of ['Re: Rheumatology in three weeks', 'Your recent correspondence', 'Case 10442']) {
    const { id: letterId, reference } = await sent()
    const text = `Thank you for your letter.\n\nI share your concern about how long people wait (${reference}).`
    sure.push(
      await message({ subject, text, heldReason: NOT_TO_A_LETTER }, [{ letterId, by: 'in_reply_to' }]),
    )
  }
  const [first, second] = [await sent(), await sent()]
  const torn = await message(
    {
      subject: `Re: ${first.reference} and ${second.reference}: arthritis services across the constituency and beyond`,
      text: 'Dear both,\n\nI have written to the minister on behalf of you both.',
      heldReason: NOT_TO_A_LETTER,
    },
    [
      { letterId: first.id, by: 'reference' },
      { letterId: second.id, by: 'reference' },
    ],
  )
  const lost = await message({
    subject: 'Your e-mail to the MP',
    text: 'The MP has asked me to thank you for your e-mail, and will reply in due course.',
    heldReason: 'It was not sent to a letter’s address, and it answers no message of ours that we know.',
  })
  const spam = await message({
    subject: 'You have won a cruise!!!',
    text: 'Click here to claim your prize.',
    fromName: 'Prize Office',
    fromAddress: 'winner@prizes.example',
    state: 'dismissed',
    dismissedAt: ago(3),
    heldReason: 'Somebody looked at it and took it for spam.',
  })
  await message({
    subject: 'Out of office',
    text: 'I am away until Monday.',
    speaker: 'machine',
    state: 'set_aside',
    heldReason: 'A machine of the supporter’s answered a mail of ours, such as an out-of-office note.',
  })
  const wrong = await makeReply(db, {
    letterId: (await sent()).id,
    text: 'Thank you for writing about the bypass. I oppose it.',
    subject: 'The bypass',
    passedOnAt: ago(1),
    receivedAt: ago(1),
  })

  const said = {
    in_doubt: null,
    failed: '550 5.1.1 <mp@parliament.example>: Recipient address rejected: User unknown',
    bounced: '250 2.0.0 Ok: queued as 4F1c2',
  } as const
  const troubled = []
  for (const state of ['in_doubt', 'in_doubt', 'failed', 'bounced'] as const) {
    const { id, replyToken } = await letter({ state })
    troubled.push(id)
    await db.outboxMessage.create({
      data: {
        kind: 'letter',
        correlationId: id,
        dedupeKey: `letter:${id}:seeded`,
        lane: 'members',
        envelopeFrom: '',
        envelopeTo: 'mp@parliament.example',
        messageId: `<${id}@seeded.invalid>`,
        raw: new Uint8Array(),
        repeatable: false,
        state: state === 'in_doubt' ? 'unknown' : state === 'failed' ? 'failed' : 'accepted',
        lastResponse: said[state],
      },
    })
    if (state !== 'bounced') continue
    await makeInbound(db, {
      state: 'placed',
      speaker: 'report',
      envelopeFrom: '',
      envelopeTo: `b+${replyToken}@letters.invalid`,
      text: 'Your message could not be delivered.\n\n<mp@parliament.example>: 552 5.2.2 Mailbox full',
    })
  }
  for (const heldReason of [HeldReason.no_address, HeldReason.seat_vacant, HeldReason.campaign_paused]) {
    await letter({ state: 'held', heldReason })
  }
  const { id: givenUp } = await letter({ state: 'failed' })
  const before = await letterAsCounted(db, givenUp)
  await db.letter.update({ where: { id: givenUp }, data: { gaveUpAt: ago(2) } })
  await countLetter(db, { letterId: givenUp, before })
  return { campaign, sure, torn, lost, spam, wrong, troubled, first, second }
}
