import { z } from 'zod'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { RelayState } from '#lib/platform/generated/prisma/enums.ts'

/** So much of what a letter's supporter wrote back is listed, the newest first. */
const MOST = 10

/** What staff see of what a letter's supporter wrote to the office through us, and whether their mailbox answered by itself. */
export const wroteBack = z.object({
  /** Its words are there only where its supporter lets staff read them. */
  messages: z.array(
    z.object({
      id: z.string(),
      at: z.coerce.date(),
      state: z.enum(RelayState),
      since: z.coerce.date(),
      words: z.object({ subject: z.string(), text: z.string(), files: z.array(z.string()) }).nullable(),
    }),
  ),
  mailboxAnsweredAt: z.coerce.date().nullable(),
})
export type WroteBack = z.infer<typeof wroteBack>

/** What to select of a letter for {@link wroteBackOf}. */
export const wroteBackFields = {
  staffReadWriteBack: true,
  mailboxAnsweredAt: true,
  answersGoTo: true,
  relays: {
    orderBy: { receivedAt: 'desc' },
    take: MOST,
    select: {
      id: true,
      receivedAt: true,
      state: true,
      stateChangedAt: true,
      inbound: {
        select: { subject: true, words: true, files: { select: { name: true }, orderBy: { number: 'asc' } } },
      },
    },
  },
} satisfies Prisma.LetterSelect

type Row = Prisma.LetterGetPayload<{ select: typeof wroteBackFields }>
type Wishes = Pick<Row, 'staffReadWriteBack' | 'answersGoTo'>

/** Whether staff read along what a letter's supporter writes back: they let them, and no answer here is theirs alone. */
const readsAlong = ({ staffReadWriteBack, answersGoTo }: Wishes) =>
  staffReadWriteBack && answersGoTo !== 'supporter_alone'

export function wroteBackOf(letter: Row): WroteBack {
  const may = readsAlong(letter)
  return {
    messages: letter.relays.map(({ id, receivedAt, state, stateChangedAt, inbound }) => ({
      id,
      at: receivedAt,
      state,
      since: stateChangedAt,
      words: may
        ? { subject: inbound.subject, text: inbound.words, files: inbound.files.map(({ name }) => name) }
        : null,
    })),
    mailboxAnsweredAt: letter.mailboxAnsweredAt,
  }
}

/** Whether an answer may quote what its letter's supporter wrote back and staff may not read. */
export const quotesWriteBack = (
  letter: Wishes & { relays: readonly { receivedAt: Date }[] },
  answeredAt: Date,
): boolean =>
  !readsAlong(letter) &&
  // Where there are more than were asked for, there may be older ones.
  (letter.relays.length >= MOST || letter.relays.some(({ receivedAt }) => receivedAt < answeredAt))
