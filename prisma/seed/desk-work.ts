import { randomUUID } from 'node:crypto'
import { countLetter, letterAsCounted } from '#lib/counts/change-counts.ts'
import { recordPosted } from '#lib/letters/record-posted.ts'
import type { Database } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { HeldReason, type Pointer } from '#lib/platform/generated/prisma/enums.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import {
  makeFile,
  makeInbound,
  makeJointMail,
  makeLetter,
  makeRelay,
  makeReply,
  makeRequest,
  somebody,
} from './factories.ts'

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
  const campaign = await db.campaign.findFirstOrThrow({
    where: { state: 'live' },
    orderBy: { createdAt: 'asc' },
  })
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

  const withFiles = await makeReply(db, {
    letterId: (await sent()).id,
    text: 'Please find my reply in the attached letter, with what the hospital wrote to me.',
    subject: 'Letter from your MP',
    passedOnAt: ago(1),
    receivedAt: ago(1),
  })
  for (const [at, name] of ['Reply to your letter of November.txt', 'Waiting times.txt'].entries()) {
    await makeFile(db, { inboundId: withFiles.inboundId, number: at + 1, name })
  }
  const inDoubt = { text: 'Please confirm your bank details within two days.', subject: 'Your case' }
  const forged = await makeReply(db, { letterId: (await sent()).id, waitsSince: ago(2), ...inDoubt })
  for (const [at, place] of held.entries()) {
    const { gssCode, memberId } = place
    for (let n = 0; n <= at % 3; n += 1) {
      const about = { campaign: { id: campaign.id, call: campaign.call }, memberId, gssCode }
      await recordPosted({ db, ...about, mark: randomUUID(), now: ago(at + n) })
    }
  }

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
        stateChangedAt: ago(8),
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

  const talks = await letter({ state: 'sent', sentAt: ago(8), staffReadWriteBack: true })
  await makeReply(db, { letterId: talks.id, text: 'I have written to the trust.', receivedAt: ago(3) })
  for (const [at, state] of (['sent', 'failed', 'asked'] as const).entries()) {
    await makeRelay(db, { letterId: talks.id, state, receivedAt: ago(2 - at / 2) })
  }
  await db.letter.update({ where: { id: talks.id }, data: { mailboxAnsweredAt: ago(1) } })
  for (const [at, sender] of (['unknown', 'confirmed', 'denied'] as const).entries()) {
    const { supporterId } = await sent()
    await makeRequest(db, { supporterId, sender, receivedAt: ago(at * 12), dueOn: ago(at * 14 - 25) })
  }
  const joint = await jointLetterToAll(db, { campaignId: campaign.id, held, ago })
  return { campaign, sure, torn, lost, spam, wrong, withFiles, forged, troubled, first, second, talks, joint }
}

/** A joint letter to the members of these seats, of which some answered, some came back and one still waits. */
async function jointLetterToAll(
  db: Database,
  {
    campaignId,
    held,
    ago,
  }: {
    campaignId: string
    held: readonly { gssCode: string; memberId: number; member: { name: string } }[]
    ago: (days: number) => Date
  },
) {
  const sentTo = `all, at ${randomUUID()}`
  const version = await db.version.findFirstOrThrow({
    where: { campaignId, publishedAt: { not: null } },
    orderBy: { number: 'desc' },
  })
  const letter = await db.jointLetter.create({
    data: {
      versionId: version.id,
      audience: 'all_members',
      sentTo,
      words: { audience: 'all_members', date: '2026-03-02' },
      signatoriesKey: 'seeded',
      senderName: 'The coalition',
      text: 'We ask that everybody is seen within three weeks.',
      recipients: held.length,
      startedById: await somebody(db),
      startedAt: ago(6),
      queuedAt: ago(6),
    },
  })
  const states = ['sent', 'sent', 'sent', 'bounced', 'in_doubt', 'failed', 'queued', 'sent'] as const
  const answers = []
  for (const [at, { gssCode, memberId, member }] of held.entries()) {
    const about = { recipientKey: String(memberId), memberId, gssCode, name: member.name }
    const state = states[at % states.length]
    const mail = await makeJointMail(db, {
      jointLetterId: letter.id,
      ...about,
      state,
      stateChangedAt: ago(5),
    })
    if (state !== 'sent' || at > 2) continue
    const said = { text: 'Thank you for the joint letter. I will raise it.', receivedAt: ago(at + 1) }
    answers.push(await makeReply(db, { jointMailId: mail.id, fromName: member.name, ...said }))
  }
  return { letterId: letter.id, answers }
}
