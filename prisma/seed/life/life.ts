import type { MiddleInput } from '#lib/letters/letter-middle.ts'
import type { letterText } from '#lib/letters/letter-text.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { MemberKind, Nation } from '#lib/platform/generated/prisma/enums.ts'
import type { Random } from './random.ts'

type LetterTextInput = Parameters<typeof letterText>[0]

export type LifeSeat = { gssCode: string; name: string; nameCy: string | null; nation: Nation }
export type LifePlace = LifeSeat & { member: { id: number; name: string; kind: MemberKind } }
/** Somebody who writes things down, and for whom. */
export type LifePerson = { id: string; name: string; organisationId: string }

/** Everything that the demonstration's life is made from; the same input makes the same life. */
export type LifeInput = {
  random: Random
  now: Date
  seats: readonly LifeSeat[]
  /** The seats that somebody holds today, with whom. */
  places: readonly LifePlace[]
  umbrella: { id: string; name: string; nameCy: string | null }
  organisations: readonly { id: string; slug: string; name: string }[]
  /** Whoever reads answers. */
  readers: readonly LifePerson[]
  /** Whoever writes things down about members. */
  people: readonly LifePerson[]
  live: Omit<LetterTextInput['campaign'], 'paragraphs'> &
    Pick<MiddleInput['campaign'], 'paragraphs'> & { id: string; slug: string; call: number }
  signatories: LetterTextInput['signatories']
  /** What is no secret if a number makes it: made elsewhere, and never the same. */
  secrets: {
    token: () => string
    reference: (kind?: 'CH' | 'CJ') => string
    mailbox: (email: string) => string
  }
}

/** The rows of the life, table by table, in an order in which they can be written. */
export type Life = {
  Member: Prisma.MemberCreateManyInput[]
  Incumbency: Prisma.IncumbencyCreateManyInput[]
  Supporter: Prisma.SupporterCreateManyInput[]
  Letter: Prisma.LetterCreateManyInput[]
  Consent: Prisma.ConsentCreateManyInput[]
  PostedLetter: Prisma.PostedLetterCreateManyInput[]
  MailSource: Prisma.MailSourceCreateManyInput[]
  MailPiece: Prisma.MailPieceCreateManyInput[]
  JointLetter: Prisma.JointLetterCreateManyInput[]
  JointMail: Prisma.JointMailCreateManyInput[]
  InboundMessage: Prisma.InboundMessageCreateManyInput[]
  Reply: Prisma.ReplyCreateManyInput[]
  SharedAnswer: Prisma.SharedAnswerCreateManyInput[]
  MemberContact: Prisma.MemberContactCreateManyInput[]
  Stance: Prisma.StanceCreateManyInput[]
  MemberPromise: Prisma.MemberPromiseCreateManyInput[]
  Evidence: Prisma.EvidenceCreateManyInput[]
  FollowUp: Prisma.FollowUpCreateManyInput[]
  MemberNote: Prisma.MemberNoteCreateManyInput[]
  MemberKnownBy: Prisma.MemberKnownByCreateManyInput[]
  Remark: Prisma.RemarkCreateManyInput[]
  Watching: Prisma.WatchingCreateManyInput[]
  OutboxMessage: Prisma.OutboxMessageCreateManyInput[]
  AuditEntry: Prisma.AuditEntryCreateManyInput[]
}

export const emptyLife = (): Life => ({
  Member: [],
  Incumbency: [],
  Supporter: [],
  Letter: [],
  Consent: [],
  PostedLetter: [],
  MailSource: [],
  MailPiece: [],
  JointLetter: [],
  JointMail: [],
  InboundMessage: [],
  Reply: [],
  SharedAnswer: [],
  MemberContact: [],
  Stance: [],
  MemberPromise: [],
  Evidence: [],
  FollowUp: [],
  MemberNote: [],
  MemberKnownBy: [],
  Remark: [],
  Watching: [],
  OutboxMessage: [],
  AuditEntry: [],
})

/** Where the bytes of messages were that nothing is kept of: one row for all of them, with nothing in it. */
export const CLEARED_SOURCE = '01930000-0000-7000-8000-000000000000'

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS

export const later = (time: Date, ms: number) => new Date(time.getTime() + ms)
