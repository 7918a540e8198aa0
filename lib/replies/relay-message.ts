import { lockLetter } from '#lib/letters/move-letter.ts'
import { newReplyToken } from '#lib/letters/reply-token.ts'
import { messageIdOf } from '#lib/outbox/message-id.ts'
import type { SystemMail } from '#lib/outbox/system-mail.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { uuid7 } from '#lib/platform/uuid7.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import { relayWords } from '#lib/words/catalogue/relay.ts'
import { sayIn } from '#lib/words/say.ts'
import { askToRelay } from './ask-to-relay.ts'
import { copyKey, writeCopy } from './copy-to-supporter.ts'
import { enqueueRelayed } from './enqueue-relayed.ts'
import { moveInbound } from './move-inbound.ts'
import { officeOf } from './office-address.ts'
import type { ReadMessage } from './read-message.ts'
import { relayedWords } from './relayed-words.ts'
import { tellNotRelayed } from './tell-not-relayed.ts'
import { keepBackFiles } from './why-kept-back.ts'
import { whyLetGo } from './why-let-go.ts'

const MACHINE = { kind: 'system', id: 'replies' } as const

/**
 * Takes what a supporter wrote back, and passes it on to the office or, where they have to say that it is theirs, asks them. From
 * now on no staff read it. The caller holds the message's row.
 * @returns the relay's id
 */
export async function relayMessage(
  tx: Transaction,
  {
    inbound: { id: inboundId, receivedAt },
    letterId,
    message,
    ask,
    now,
  }: {
    inbound: { id: string; receivedAt: Date }
    letterId: string
    message: ReadMessage
    ask: boolean
    now: Date
  },
): Promise<string> {
  await lockLetter(tx, letterId)
  const letter = await tx.letter.findUniqueOrThrow({
    where: { id: letterId },
    select: { body: true, replyToken: true, language: true, clearedAt: true },
  })
  const office = await officeOf(tx, { letterId, now })
  const say = sayIn(letter.language)
  const words = relayedWords(
    { text: message.text, subject: message.subject, from: message.from.address },
    {
      copy: await copyAnswered(tx, { letterId, message, now }),
      letterBody: letter.body,
      token: letter.replyToken,
      instead: { address: say(mailWords.addressLeftOut), link: say(relayWords.linkLeftOut) },
    },
  )
  const letGoFor = await whyLetGo(tx, {
    letterId,
    cleared: letter.clearedAt !== null,
    words,
    files: message.attachments,
    to: message.to,
    office,
    now,
  })
  const relayId = uuid7(now)
  const state = letGoFor ? 'let_go' : ask ? 'asked' : 'queued'
  await moveInbound(tx, { inboundId, actor: MACHINE, to: 'relayed', about: relayId })
  await tx.inboundMessage.update({ where: { id: inboundId }, data: { words } })
  await keepBackFiles(tx, { inboundId, letterId })
  await tx.relay.create({
    data: {
      id: relayId,
      letterId,
      inboundId,
      state,
      letGoFor,
      receivedAt,
      stateChangedAt: now,
      returnToken: newReplyToken(),
    },
  })
  const detail = { letterId, ...(letGoFor && { for: letGoFor }) }
  await writeAudit(tx, { actor: MACHINE, subjectId: relayId, action: 'relay.moved', to: state, detail })
  if (state === 'asked') await askToRelay(tx, { relayId, now })
  if (state === 'queued') await enqueueRelayed(tx, { relayId, now })
  if (letGoFor === 'too_many' || letGoFor === 'no_address') {
    await tellNotRelayed(tx, { relayId, why: letGoFor, now })
  }
  return relayId
}

/** The copy that a message answers, as it was written: by its Message-ID, else that of the letter's newest answer. */
async function copyAnswered(
  tx: Transaction,
  { letterId, message, now }: { letterId: string; message: ReadMessage; now: Date },
): Promise<SystemMail | null> {
  const replies = await tx.reply.findMany({
    where: { letterId, passedOnAt: { not: null } },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: 20,
    select: {
      id: true,
      fromName: true,
      fromAddress: true,
      text: true,
      inbound: { select: { replyTo: true, trust: true } },
    },
  })
  const thread = [...message.inReplyTo, ...message.references]
  const answered = replies.find(({ id }) => thread.includes(messageIdOf('reply_copy', copyKey(id))))
  const reply = answered ?? replies[0]
  if (!reply) return null
  return writeCopy(tx, {
    replyId: reply.id,
    letterId,
    from: { name: reply.fromName, address: reply.fromAddress },
    replyTo: reply.inbound.replyTo,
    words: reply.text,
    unchecked: reply.inbound.trust === 'unverified',
    leavesAt: now,
  })
}
