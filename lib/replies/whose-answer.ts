import type { Prisma } from '#lib/platform/generated/prisma/client.ts'

const place = {
  member: { select: { id: true, name: true, party: true, invented: true } },
  seat: { select: { gssCode: true, name: true } },
} as const

/** What to select of an answer to say whose it is, and what it answers. */
export const whoseAnswer = {
  campaign: { select: { title: true, slug: true } },
  letter: { select: place },
  jointMail: { select: { name: true, ...place, jointLetter: { select: { senderName: true } } } },
} satisfies Prisma.ReplySelect

type Row = Prisma.ReplyGetPayload<{ select: typeof whoseAnswer }>

/** Who answered, for which seat, and whose joint letter; what is not known is empty, as of a minister who is nobody's member. */
export function answerOf({ letter, jointMail }: Pick<Row, 'letter' | 'jointMail'>) {
  const { member = null, seat = null } = letter ?? jointMail ?? {}
  return {
    memberId: member?.id ?? null,
    invented: member?.invented ?? false,
    gssCode: seat?.gssCode ?? null,
    memberName: member?.name ?? jointMail?.name ?? '',
    party: member?.party ?? '',
    seatName: seat?.name ?? '',
    jointLetterBy: jointMail && (jointMail.jointLetter.senderName || 'the coalition'),
  }
}
