import { type Actor, writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'

/**
 * Keeps that a member's office writes from this address, as a person has just confirmed. Nothing else ever says so. The
 * address of a supporter who wrote to the member is nobody's office.
 */
export async function learnOffice(
  tx: Transaction,
  { memberId, address, actor, now }: { memberId: number; address: string; actor: Actor; now: Date },
): Promise<void> {
  if (address === '' || actor.kind !== 'person') return
  const email = { equals: address, mode: 'insensitive' } as const
  if (await tx.supporter.findFirst({ where: { email }, select: { id: true } })) return
  const { count } = await tx.knownSender.createMany({
    data: [{ memberId, address, confirmedById: actor.id, confirmedAt: now }],
    skipDuplicates: true,
  })
  if (count > 0) await writeAudit(tx, { actor, subjectId: String(memberId), action: 'member.office_known' })
}

/**
 * Forgets an address that was learned with an answer which was not this member's after all, unless another answer of the
 * member's came from there. The caller has taken the answer away.
 */
export async function forgetOffice(
  tx: Transaction,
  { memberId, address, actor }: { memberId: number; address: string; actor: Actor },
): Promise<void> {
  const others = await tx.reply.findFirst({
    where: { fromAddress: address, OR: [{ letter: { memberId } }, { jointMail: { memberId } }] },
    select: { id: true },
  })
  if (others) return
  const { count } = await tx.knownSender.deleteMany({ where: { memberId, address } })
  if (count > 0)
    await writeAudit(tx, { actor, subjectId: String(memberId), action: 'member.office_forgotten' })
}
