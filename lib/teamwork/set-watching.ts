import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'

/** A member or a campaign. */
export type Watched =
  | { memberId: number; campaignId?: undefined }
  | { campaignId: string; memberId?: undefined }

/** Somebody watches a member or a campaign from now on, or no longer does: what happens there stands in their morning. */
export async function setWatching({
  db,
  person,
  watch,
  now,
  ...asked
}: { db: Database; person: { id: string }; watch: boolean; now: Date } & Watched): Promise<
  { ok: true; to: string } | NotAllowed | Refused<'no_such_subject'>
> {
  const of: Watched =
    asked.memberId === undefined ? { campaignId: asked.campaignId } : { memberId: asked.memberId }
  return db.$transaction(async (tx) => {
    const right = await allowed(tx, { personId: person.id, action: 'dashboard.read', now })
    if (!right.ok) return right
    const page = await pageOf(tx, of)
    if (page === null) {
      return refused(
        'no_such_subject',
        'There is no such MP or campaign. Nothing was changed. Load the page again.',
      )
    }
    const { count } = watch
      ? await tx.watching.createMany({
          data: [{ ...of, userId: person.id, since: now }],
          skipDuplicates: true,
        })
      : await tx.watching.deleteMany({ where: { ...of, userId: person.id } })
    if (count > 0) {
      await writeAudit(tx, {
        actor: { kind: 'person', id: person.id },
        subjectId: person.id,
        action: watch ? 'watching.begun' : 'watching.ended',
        detail: { ...of },
      })
    }
    return { ok: true, to: page } as const
  })
}

/** The page of what is watched; null where there is no such thing. */
async function pageOf(tx: Transaction, { memberId, campaignId }: Watched): Promise<string | null> {
  if (memberId !== undefined) {
    const member = await tx.member.findUnique({ where: { id: memberId }, select: { id: true } })
    return member && `/desk/members/${member.id}`
  }
  const where = { id: campaignId }
  const campaign = isOwnId(campaignId)
    ? await tx.campaign.findUnique({ where, select: { slug: true } })
    : null
  return campaign && `/desk/campaigns/${campaign.slug}`
}
