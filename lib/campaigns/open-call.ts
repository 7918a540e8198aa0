import { allowed, type NotAllowed } from '#lib/accounts/allowed.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database } from '#lib/platform/database.ts'
import type { CampaignState } from '#lib/platform/generated/prisma/enums.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { campaignStateNames } from './campaign-words.ts'
import { lockCampaign, noSuchCampaign } from './change-campaign.ts'

export type CallOpened =
  | { ok: true; call: number }
  | NotAllowed
  | typeof noSuchCampaign
  | Refused<'not_live' | 'opened_meanwhile'>

/**
 * Calls supporters to write once more: whoever has written to a member already may write to them again. Letters that are
 * there stay as they are. `after` is the call the person saw: of two presses, or two people, one opens the next.
 */
export async function openCall(options: {
  db: Database
  person: { id: string }
  slug: string
  after: number
  now: Date
}): Promise<CallOpened> {
  const { db, person, slug, after, now } = options
  return db.$transaction(async (tx) => {
    const campaign = await lockCampaign(tx, slug)
    if (!campaign) return noSuchCampaign
    const right = await allowed(tx, { personId: person.id, action: 'campaign.move', now })
    if (!right.ok) return right
    const { id, state, call } = campaign
    if (state !== 'live') return notLive(state)
    if (call !== after) return openedMeanwhile(call)
    const next = call + 1
    await tx.campaign.update({ where: { id }, data: { call: next, callOpenedAt: now } })
    await writeAudit(tx, {
      actor: { kind: 'person', id: person.id },
      subjectId: id,
      action: 'campaign.call_opened',
      from: String(call),
      to: String(next),
    })
    return { ok: true, call: next }
  })
}

const notLive = (state: CampaignState) =>
  refused(
    'not_live',
    `Supporters write with a live campaign, and this one is ${campaignStateNames[state].toLowerCase()} by now. Nothing was changed.`,
  )

const openedMeanwhile = (call: number) =>
  refused(
    'opened_meanwhile',
    `Somebody pressed a moment ago: call ${call} is open already, so nothing was changed. Look again before you press.`,
  )
