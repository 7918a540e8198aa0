import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { listedAnswers } from './listed-answers.ts'
import { toldName } from './told-name.ts'
import { wroteBackFields, wroteBackOf } from './wrote-back.ts'

/** What to include of a letter for {@link letterInList}. */
export const letterInListFields = {
  campaign: { select: { title: true } },
  member: { select: { name: true, invented: true } },
  seat: { select: { name: true } },
  replies: listedAnswers,
  relays: wroteBackFields.relays,
} satisfies Prisma.LetterInclude

export type LetterRow = Prisma.LetterGetPayload<{ include: typeof letterInListFields }>

/** What every list of letters shows of one; `confirmed` is that its supporter said yes to it. */
export const letterInList = (row: LetterRow) => ({
  id: row.id,
  reference: row.reference,
  state: row.state,
  heldReason: row.heldReason,
  givenUp: row.gaveUpAt !== null,
  confirmed: row.confirmedAt !== null,
  /** Empty, as its words are, once it was cleared. */
  senderName: row.senderName,
  memberName: toldName(row.member),
  seatName: row.seat.name,
  campaignTitle: row.campaign.title,
  answers: row.replies,
  wroteBack: wroteBackOf(row),
})
export type LetterInList = ReturnType<typeof letterInList>
