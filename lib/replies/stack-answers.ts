import { isNoAnswer } from '#lib/counts/no-answer.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { log } from '#lib/platform/log.ts'
import { within } from '#lib/platform/run-statement.ts'
import { NEARLY_THE_SAME, sameness } from './stack-compare.ts'
import { shapeOf, wordingOf } from './stack-shape.ts'

const BATCH = 50
/** Of those that share a number with an answer, the ones that share most are compared word by word. */
const COMPARED = 8

/** One stacks at a time, so that of two that are the same the second finds the first; the number is ours alone among the advisory locks. */
export const ONE_STACKS = 'SELECT FROM pg_advisory_xact_lock(7263902)'

const CANDIDATES = `
SELECT shape."replyId" AS id, reply.text
FROM "AnswerShape" shape JOIN "Reply" reply ON reply.id = shape."replyId"
WHERE shape.bands && $1::integer[] AND (shape."campaignId" = $2::uuid OR shape."memberId" = $3::integer)
  AND reply."clearedAt" IS NULL
ORDER BY (SELECT count(*) FROM unnest(shape.bands) AS band WHERE band = ANY ($1::integer[])) DESC, reply."receivedAt"
LIMIT ${COMPARED}`

/**
 * Puts answers that came and were not compared yet onto the stack of those that are nearly the same, of one member or one
 * campaign; the oldest first. Safe to run again, and at once in two processes.
 * @returns how many were compared
 */
export async function stackAnswers({ db, now }: { db: Database; now: Date }): Promise<number> {
  const waiting = await db.reply.findMany({
    where: { comparedAt: null },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    take: BATCH,
    select: { id: true },
  })
  for (const { id } of waiting) {
    try {
      await db.$transaction((tx) => stackOne(tx, { replyId: id, now }))
    } catch (error) {
      // It stands alone: one that cannot be compared must not keep those that came after it waiting.
      log().error({ err: error, reply: id }, 'an answer could not be compared with others')
      await db.reply.updateMany({ where: { id, comparedAt: null }, data: { comparedAt: now } })
    }
  }
  return waiting.length
}

async function stackOne(tx: Transaction, { replyId, now }: { replyId: string; now: Date }): Promise<void> {
  await within(tx)(ONE_STACKS, [])
  const { count } = await tx.reply.updateMany({
    where: { id: replyId, comparedAt: null },
    data: { comparedAt: now },
  })
  if (count === 0) return
  const found = await tx.reply.findUniqueOrThrow({ where: { id: replyId }, select: toCompare })
  const bands = shapeToJoin(found)
  if (!bands) return
  const { campaignId, memberId, text } = found
  const first = await firstLike(tx, { text, bands, campaignId, memberId })
  if (!first) {
    await tx.answerShape.create({ data: { replyId, campaignId, memberId, bands } })
    return
  }
  await tx.reply.updateMany({ where: { id: { in: [first, replyId] } }, data: { stackId: first } })
}

const toCompare = {
  campaignId: true,
  memberId: true,
  text: true,
  state: true,
  clearedAt: true,
  inbound: { select: { staffMayRead: true } },
} as const

/** Null of what nobody here reads, of what is no answer, and of what is too short or gone. */
function shapeToJoin(answer: {
  text: string
  state: Parameters<typeof isNoAnswer>[0]
  clearedAt: Date | null
  inbound: { staffMayRead: boolean }
}): number[] | null {
  const { text, state, clearedAt, inbound } = answer
  if (!inbound.staffMayRead || clearedAt !== null || isNoAnswer(state) || state === 'answered_alone')
    return null
  return shapeOf(text)
}

type Like = { text: string; bands: number[]; campaignId: string; memberId: number | null }

/** The first of the stack that an answer belongs to; null where it stands alone. */
async function firstLike(
  tx: Transaction,
  { text, bands, campaignId, memberId }: Like,
): Promise<string | null> {
  const candidates = await within(tx)<{ id: string; text: string }>(CANDIDATES, [
    bands.map(String),
    campaignId,
    memberId,
  ])
  const wording = wordingOf(text)
  let best: { id: string; same: number } | null = null
  for (const { id, text: other } of candidates) {
    const same = sameness(wordingOf(other), wording)
    if (same >= NEARLY_THE_SAME && same > (best?.same ?? 0)) best = { id, same }
  }
  return best?.id ?? null
}

/** Lets others join an answer from now on. */
export async function letJoin(tx: Transaction, replyId: string): Promise<void> {
  const found = await tx.reply.findUniqueOrThrow({ where: { id: replyId }, select: toCompare })
  const bands = shapeToJoin(found)
  if (!bands) return
  const data = { replyId, campaignId: found.campaignId, memberId: found.memberId, bands }
  await tx.answerShape.createMany({ data: [data], skipDuplicates: true })
}
