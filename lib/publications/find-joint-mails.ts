import type { Database } from '#lib/platform/database.ts'

const FOUND_AT_MOST = 20
const REFERENCE = /\bCJ-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\b/gi

export type FoundJointMail = {
  id: string
  reference: string
  /** Whom it went to. */
  name: string
  seatName: string
  /** The organisation that sent it. */
  senderName: string
  campaignTitle: string
  startedAt: Date
}

/** Mails of joint letters by a reference anywhere in what somebody typed, or of these members; the newest letters first. */
export async function findJointMails(
  db: Database,
  { find, memberIds }: { find: string; memberIds: readonly number[] },
): Promise<FoundJointMail[]> {
  const references = [...new Set(find.match(REFERENCE)?.map((one) => one.toUpperCase()))]
  if (references.length === 0 && memberIds.length === 0) return []
  const rows = await db.jointMail.findMany({
    where: references.length > 0 ? { reference: { in: references } } : { memberId: { in: [...memberIds] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: FOUND_AT_MOST,
    select: {
      id: true,
      reference: true,
      name: true,
      seat: { select: { name: true } },
      jointLetter: {
        select: {
          senderName: true,
          startedAt: true,
          version: { select: { campaign: { select: { title: true } } } },
        },
      },
    },
  })
  return rows.map(({ seat, jointLetter: { senderName, startedAt, version }, ...row }) => ({
    ...row,
    seatName: seat?.name ?? '',
    senderName,
    startedAt,
    campaignTitle: version.campaign.title,
  }))
}
