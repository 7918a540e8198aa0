import { memberAddress } from '#lib/letters/letter-address.ts'
import { whoHolds } from '#lib/letters/look-again.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { writeBackTo } from './write-back.ts'

/** So many of a letter's newest answers are looked at. */
const LOOKED_AT = 20

/** Where a member's office takes what is written back about a letter. */
export type Office = {
  address: string
  /** The answer it last wrote from there; null where the address is the one that the letter went to. */
  reply: OfficeReply | null
}
export type OfficeReply = {
  id: string
  receivedAt: Date
  fromName: string
  fromAddress: string
  text: string
  inbound: { messageId: string; replyTo: string }
}

/**
 * The address that the office last wrote from, by an answer that could be verified or against which nothing speaks; else the
 * member's, as it is known now. Null where there is none, and where the member is not the MP of the letter's seat any more.
 */
export async function officeOf(
  tx: Transaction,
  { letterId, now }: { letterId: string; now: Date },
): Promise<Office | null> {
  const letter = await tx.letter.findUniqueOrThrow({
    where: { id: letterId },
    select: { gssCode: true, memberId: true },
  })
  const held = await whoHolds(tx, letter, now)
  if (!held.ok) return null
  const replies = await tx.reply.findMany({
    where: {
      letterId,
      state: { not: 'auto_reply' },
      clearedAt: null,
      OR: [{ inbound: { trust: null } }, { inbound: { trust: { not: 'unverified' } } }],
    },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: LOOKED_AT,
    select: {
      id: true,
      receivedAt: true,
      fromName: true,
      fromAddress: true,
      text: true,
      inbound: { select: { messageId: true, replyTo: true } },
    },
  })
  for (const reply of replies) {
    const address = writeBackTo({ replyTo: reply.inbound.replyTo, address: reply.fromAddress })
    if (address) return { address, reply }
  }
  const address = memberAddress(held.member)
  return address === null ? null : { address, reply: replies[0] ?? null }
}
