import { tokenIn } from '#lib/letters/letter-address.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { AnswersGoTo } from '#lib/platform/generated/prisma/enums.ts'
import { ALONE, LOOP_HEADER } from './copy-to-supporter.ts'
import type { GatheredClues } from './gather-clues.ts'
import { type Answered, type Place, suggestionsOf } from './match-reply.ts'
import type { Belongs } from './may-staff-read.ts'
import type { ReadMessage } from './read-message.ts'

/** Whom a message is for, by what was found out about it and where it is about to be put. */
export function belongsTo({
  message,
  clues,
  place,
}: {
  message: ReadMessage
  clues: GatheredClues
  place: Place
}): Belongs {
  const { recipient, voice, nullSender, copiesOf } = clues
  const goTo = clues.found.answersGoTo
  const pointed = suggestionsOf(clues).flatMap(letterOf)
  const placed = place.place === 'letter' || place.place === 'joint_mail' ? place : null
  const placedIds = placed ? letterOf(placed) : []
  const copied = copiesOf.map(({ letterId }) => letterId)
  const of = (id: string | undefined) => (id && goTo.get(id)) || null
  return {
    cameTo: recipient?.letter ? of(letterOf(recipient.letter)[0]) : null,
    // A joint letter is the organisations’ own, and so is what answers it.
    placedWith: placed && (of(placedIds[0]) ?? 'supporter_and_staff'),
    pointsTo: pointed.flatMap((id) => goTo.get(id) ?? []),
    holdsCopy: copied.some((id) => goTo.get(id) === 'supporter_alone') || hasAloneMark(message),
    report: voice.speaker === 'report' && nullSender,
  }
}

/** The same of a message that a person places, by what is kept of it: whatever else hid it from staff goes on doing so. */
export async function belongsByHand(
  tx: Transaction,
  { inboundId, placedWith }: { inboundId: string; placedWith: AnswersGoTo },
): Promise<Belongs> {
  const { envelopeTo, staffMayRead, suggestions } = await tx.inboundMessage.findUniqueOrThrow({
    where: { id: inboundId },
    select: {
      envelopeTo: true,
      staffMayRead: true,
      suggestions: { select: { letter: { select: { answersGoTo: true } } } },
    },
  })
  const cameTo = await cameToOf(tx, envelopeTo)
  const pointsTo = suggestions.flatMap(({ letter }) => letter?.answersGoTo ?? [])
  const both = pointsTo.includes('supporter_and_staff') && pointsTo.includes('supporter_alone')
  return { cameTo, placedWith, pointsTo, holdsCopy: !(staffMayRead || both), report: false }
}

/** The same of a message that could not be read: all that is known of it is where it came to. */
export async function belongsUnread(tx: Transaction, envelopeTo: string): Promise<Belongs> {
  const cameTo = await cameToOf(tx, envelopeTo)
  return { cameTo, placedWith: null, pointsTo: [], holdsCopy: false, report: false }
}

const letterOf = (found: Answered): string[] => ('letterId' in found ? [found.letterId] : [])

async function cameToOf(tx: Transaction, envelopeTo: string): Promise<AnswersGoTo | null> {
  const token = tokenIn(envelopeTo)?.token
  const letter =
    token && (await tx.letter.findUnique({ where: { replyToken: token }, select: { answersGoTo: true } }))
  return letter ? letter.answersGoTo : null
}

const MARK = `${LOOP_HEADER.toLowerCase()}:`

function hasAloneMark({ headers, report, text }: ReadMessage): boolean {
  const marks = headers.get(LOOP_HEADER.toLowerCase()) ?? []
  const returned = [...report.returned, text].flatMap((part) =>
    part.split('\n').filter((line) => line.toLowerCase().includes(MARK)),
  )
  return [...marks, ...returned].some((mark) => mark.toLowerCase().includes(ALONE))
}
