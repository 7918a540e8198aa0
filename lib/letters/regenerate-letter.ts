import { visibleCampaign } from '#lib/campaigns/data.ts'
import { coalition } from '#lib/coalition/data.ts'
import { seatWithMember } from '#lib/parliament/data.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { signatories } from '#lib/positions/data.ts'
import { letterText } from './letter-text.ts'

/**
 * Writes a held letter's text anew, with the organisations that stand behind its campaign now; the supporter's own words
 * and the rest of what they gave stay. Does nothing where the campaign or the seat is not there to write for.
 */
export async function regenerateLetter(tx: Transaction, letterId: string, now: Date): Promise<void> {
  const letter = await tx.letter.findUniqueOrThrow({ where: { id: letterId }, include: { campaign: true } })
  const campaign = await visibleCampaign(tx, letter.campaign.slug)
  const seat = await seatWithMember(tx, letter.gssCode, now)
  const umbrella = await coalition(tx)
  if (!campaign || !seat?.member || !umbrella) return
  const text = letterText({
    campaign,
    coalitionName: umbrella.name,
    coalitionNameCy: umbrella.nameCy,
    member: seat.member,
    seat,
    ownWords: letter.ownWords,
    signatories: await signatories(tx, campaign.id, now),
    sender: {
      name: letter.senderName,
      address: letter.senderAddress,
      postcode: letter.senderPostcode,
      email: letter.senderEmail,
    },
    representedName: letter.representedName,
    reference: letter.reference,
    language: letter.textLanguage,
  })
  await tx.letter.update({ where: { id: letterId }, data: text })
  await writeAudit(tx, {
    actor: { kind: 'system', id: 'schedule' },
    subjectId: letterId,
    action: 'letter.regenerated',
  })
}
