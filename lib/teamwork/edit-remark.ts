import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Remark } from '#lib/platform/generated/prisma/client.ts'
import { tellLive } from '#lib/platform/live.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { colleagues } from './colleagues.ts'
import { nameIn } from './name-in.ts'
import { noSuchRemark, openRemark } from './open-remark.ts'
import { remarksPage, seesRemark, subjectOf } from './remark-place.ts'
import { changeableUntil } from './remark-time.ts'

type Asked = { db: Database; person: { id: string }; remarkId: string; text: string; now: Date }
type Outcome = { ok: true; to: string } | NotAllowed | Refused<'no_such_remark' | 'too_late'>

/** Its writer changes a remark, within a quarter of an hour; whoever it names now is told, and nobody twice. */
export async function editRemark({ db, person, remarkId, text, now }: Asked): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const opened = await openRemark(tx, { person, remarkId, now })
    if (opened?.remark.authorId !== person.id) return noSuchRemark()
    const { remark, place } = opened
    if (now >= changeableUntil(remark)) return tooLate()
    const right = await mayStillWrite(tx, { remark, campaignId: place.campaignId, personId: person.id, now })
    if (!right.ok) return right
    const readers = (await colleagues(tx, now)).filter((each) => seesRemark(each, place, remark))
    await tx.remark.update({ where: { id: remarkId }, data: { text, editedAt: now } })
    await nameIn(tx, { remarkId, text, readers, authorId: person.id, now })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: remarkId,
      action: 'remark.edited',
    })
    await tellLive(tx, 'remarks')
    return { ok: true, to: `${remarksPage(subjectOf(remark))}#remarks` } as const
  })
}

const mayStillWrite = (
  tx: Transaction,
  {
    remark,
    campaignId,
    personId,
    now,
  }: { remark: Remark; campaignId: string | null; personId: string; now: Date },
) =>
  campaignId === null
    ? allowed(tx, { personId, action: 'member.record', organisationId: remark.organisationId, now })
    : allowed(tx, { personId, action: 'reply.read', campaignId, now })

const tooLate = () =>
  refused(
    'too_late',
    'A remark can be changed for a quarter of an hour, and that is over: others may have acted on it. It stays as it was. Write another, or remove it.',
  )
