import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import { tellLive } from '#lib/platform/live.ts'
import type { Refused } from '#lib/platform/refused.ts'
import { noSuchRemark, openRemark } from './open-remark.ts'
import { remarksPage, subjectOf } from './remark-place.ts'

type Asked = { db: Database; person: { id: string }; remarkId: string; now: Date }
type Outcome = { ok: true; to: string } | NotAllowed | Refused<'no_such_remark'>

/** Its writer takes a remark away, or a coordinator does: its words are gone, that there was one stays. */
export async function removeRemark({ db, person, remarkId, now }: Asked): Promise<Outcome> {
  return db.$transaction(async (tx) => {
    const opened = await openRemark(tx, { person, remarkId, now })
    if (!opened) return noSuchRemark()
    const { remark } = opened
    if (remark.authorId !== person.id) {
      const right = await allowed(tx, { personId: person.id, action: 'coalition.edit', now })
      if (!right.ok) return right
    }
    await tx.remark.update({ where: { id: remarkId }, data: { text: '', removedAt: now } })
    await tx.remarkMention.deleteMany({ where: { remarkId } })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: remarkId,
      action: 'remark.removed',
    })
    await tellLive(tx, 'remarks')
    return { ok: true, to: `${remarksPage(subjectOf(remark))}#remarks` } as const
  })
}
