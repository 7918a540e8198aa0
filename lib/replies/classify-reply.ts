import type { NotAllowed } from '#lib/accounts/allowed.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { ReplyState } from '#lib/platform/generated/prisma/enums.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { mayForReply } from './may-for-reply.ts'
import { moveReply } from './move-reply.ts'
import { isSameClass, type ReplyClass } from './reply-class.ts'

type Outcome =
  | { ok: true; from: ReplyState }
  | NotAllowed
  | Refused<'unknown_reply' | 'not_possible' | 'changed_meanwhile'>

/**
 * A person says what a reply is, and what it says besides. Saying again what it already is changes nothing and is no fault.
 * @param from what it was on their screen: where somebody else has said otherwise since, theirs stands
 * @param to unread again, `unclassified`, for whoever gave it its first class a moment ago
 */
export async function classifyReply({
  db,
  person,
  replyId,
  to,
  also,
  from,
  now,
}: {
  db: Database
  person: { id: string }
  replyId: string
  to: ReplyState
  also?: readonly ReplyState[]
  from?: ReplyClass
  now: Date
}): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const right = await mayForReply(tx, { person, action: 'reply.classify', replyId, now })
    if (!right.ok) return right
    const reply = await tx.reply.findUnique({
      where: { id: replyId },
      select: {
        state: true,
        also: true,
        filedToldAt: true,
        inbound: { select: { staffMayRead: true } },
      },
    })
    if (!reply) return refused('unknown_reply', 'There is no such answer. Nothing was changed.')
    if (!reply.inbound.staffMayRead) return refused('not_possible', FOR_ONE)
    const target = { state: to, also: (also ?? reply.also).filter((each) => each !== to) }
    if (isSameClass(reply, target)) return { ok: true, from: to }
    if (to === 'unclassified') {
      if (reply.filedToldAt) return refused('not_possible', TOLD)
      if (!(await gaveFirstClass(tx, { replyId, personId: person.id })))
        return refused('not_possible', NOT_YOURS)
    }
    const actor = { kind: 'person', id: person.id } as const
    const before = await moveReply(tx, { replyId, to, also, seen: from, actor, now })
    if (before) return { ok: true, from: before }
    // Of two who say the same at the same moment, both have it.
    const { state, also: besides } = await tx.reply.findUniqueOrThrow({
      where: { id: replyId },
      select: { state: true, also: true },
    })
    if (isSameClass({ state, also: besides }, target)) return { ok: true, from: to }
    return refused('changed_meanwhile', MARKED_MEANWHILE)
  })
}

/** Whether nobody but this person has said anything of it since it was unread. */
async function gaveFirstClass(tx: Transaction, of: { replyId: string; personId: string }): Promise<boolean> {
  const said = await tx.auditEntry.findMany({
    where: { subjectKind: 'reply', subjectId: of.replyId, action: 'reply.classified' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: LOOKED_AT,
    select: { from: true, actorId: true },
  })
  const first = said.findIndex(({ from }) => from === 'unclassified')
  return first >= 0 && said.slice(0, first + 1).every(({ actorId }) => actorId === of.personId)
}

/** Nobody changes their mind more often within a sitting. */
const LOOKED_AT = 50

const FOR_ONE =
  'It is for its supporter alone: nobody here reads it, so there is nothing to mark. Nothing was changed.'
const MARKED_MEANWHILE =
  'Somebody else marked this answer at the same moment. What they chose is kept. Look again, and change it if need be.'
const TOLD =
  'Its supporter has been told what it says, so it cannot be unread again. Nothing was changed. Choose what it says instead.'
const NOT_YOURS =
  'Unread again makes it only whoever gave it its first class, and only as long as nobody has said otherwise. Nothing was changed. Choose what it says instead.'
