import { addUpCounts } from '#lib/counts/add-up-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import type { Database } from '#lib/platform/database.ts'
import type { HeldReason } from '#lib/platform/generated/prisma/enums.ts'
import { readPageMark, writePageMark } from '#lib/platform/page-mark.ts'

const HELD_LETTERS_ON_A_PAGE = 50

/** What staff are told of a reason: why a letter waits, and what becomes of it by itself. */
export const heldReasonWords: Readonly<Record<HeldReason, { name: string; why: string; next: string }>> = {
  suspicious_form: {
    name: 'Filled in like a machine',
    why: 'A field that no person sees was filled in.',
    next: 'It waits for you. Its supporter has had no mail. Released, it gets its confirmation mail.',
  },
  flood: {
    name: 'Came in a flood',
    why: 'Many letters came at once, and this one came without the small sum that browsers do then.',
    next: 'It gets its confirmation mail by itself, a few each minute. You can let it go sooner.',
  },
  campaign_paused: {
    name: 'Campaign paused',
    why: 'Its campaign is paused.',
    next: 'It goes by itself when the campaign goes on.',
  },
  campaign_closed: {
    name: 'Campaign over',
    why: 'Its campaign is over.',
    next: 'It was confirmed after the end. It waits for you.',
  },
  dissolution: {
    name: 'No MPs',
    why: 'Parliament is dissolved.',
    next: 'It goes by itself after the election, if the same MP holds the seat.',
  },
  seat_vacant: { name: 'Seat vacant', why: 'Its seat has no MP.', next: 'It waits for you.' },
  member_changed: {
    name: 'MP has changed',
    why: 'Its seat has another MP than the one it was written to.',
    next: 'It was written to somebody else, so it waits for you.',
  },
  no_address: {
    name: 'No address',
    why: 'We have no address for its MP.',
    next: 'It goes by itself once an address is there.',
  },
  signatories_changed: {
    name: 'Signatures changed',
    why: 'It names an organisation whose signature does not stand any more.',
    next: 'It goes by itself once it is written anew or the signature stands again.',
  },
}

export type HeldLetter = {
  id: string
  reference: string
  reason: HeldReason
  senderName: string
  memberId: number
  memberName: string
  campaignTitle: string
  since: Date
}

export type HeldLetters = {
  items: HeldLetter[]
  total: number
  counts: { reason: HeldReason; n: number }[]
  /** Where the next page goes on; null on the last. */
  next: string | null
}

/** A page of the letters that are held, or those of a campaign, or for one reason: the longest first, and how many for each reason. */
export async function heldLetters(
  db: Database,
  { reason, campaign, after }: { reason: HeldReason | null; campaign?: string; after?: string },
): Promise<HeldLetters> {
  const of = campaign
    ? await db.campaign.findUnique({ where: { slug: campaign }, select: { id: true } })
    : null
  if (campaign && !of) return { items: [], total: 0, counts: [], next: null }
  const mark = readPageMark(after)
  const [rows, kept] = await Promise.all([
    db.letter.findMany({
      where: {
        state: 'held',
        ...(of && { campaignId: of.id }),
        ...(reason && { heldReason: reason }),
        ...(mark && {
          stateChangedAt: { gte: mark.at },
          OR: [{ stateChangedAt: { gt: mark.at } }, { id: { gt: mark.id } }],
        }),
      },
      orderBy: [{ stateChangedAt: 'asc' }, { id: 'asc' }],
      take: HELD_LETTERS_ON_A_PAGE + 1,
      include: { campaign: { select: { title: true } }, member: { select: { name: true } } },
    }),
    keptCounts(db, ['letters_by_state'], of?.id),
  ])
  const shown = rows.slice(0, HELD_LETTERS_ON_A_PAGE)
  const last = rows.length > shown.length ? shown.at(-1) : undefined
  const n = (wanted: HeldReason) => addUpCounts(kept, { state: 'held', detail: wanted })
  const counts = heldReasons.map((one) => ({ reason: one, n: n(one) })).filter((one) => one.n > 0)
  return {
    items: shown.flatMap(({ heldReason, ...row }) => (heldReason ? [asItem(row, heldReason)] : [])),
    total: counts.filter((one) => !reason || one.reason === reason).reduce((sum, one) => sum + one.n, 0),
    counts,
    next: last ? writePageMark({ at: last.stateChangedAt, id: last.id }) : null,
  }
}

/** How many letters are held. */
export const countHeld = async (db: Database): Promise<number> =>
  addUpCounts(await keptCounts(db, ['letters_by_state']), { state: 'held' })

/** As the enum lists them, those that wait for a person first. */
const heldReasons = Object.keys(heldReasonWords).filter((one): one is HeldReason => one in heldReasonWords)

type Row = {
  id: string
  reference: string
  senderName: string
  memberId: number
  stateChangedAt: Date
  campaign: { title: string }
  member: { name: string }
}

const asItem = (row: Row, reason: HeldReason): HeldLetter => ({
  id: row.id,
  reference: row.reference,
  reason,
  senderName: row.senderName,
  memberId: row.memberId,
  memberName: row.member.name,
  campaignTitle: row.campaign.title,
  since: row.stateChangedAt,
})
