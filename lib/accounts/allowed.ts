import type { Transaction } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { membershipsOf } from './data.ts'
import { type Action, type Concerning, mayPerson } from './permissions.ts'
import { missingRight } from './refusal.ts'

export type NotAllowed = Refused<'not_allowed'>

/**
 * Whether a person may do it at this moment: reads their roles in the transaction that is about to act on them, so that a
 * role taken away a second ago no longer counts.
 */
export async function allowed(
  tx: Transaction,
  right: { personId: string; action: Action; now: Date } & Concerning,
): Promise<{ ok: true } | NotAllowed> {
  const { personId, action, organisationId, campaignId, now } = right
  const memberships = await membershipsOf(tx, { userId: personId, now })
  if (mayPerson({ memberships }, action, { organisationId, campaignId })) return { ok: true }
  return refused('not_allowed', missingRight(action))
}
