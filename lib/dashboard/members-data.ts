import { z } from 'zod'
import type { Database } from '#lib/platform/database.ts'
import { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { groupBy } from './group-by.ts'
import { countsToHide } from './hide-small-counts.ts'
import { statesOf } from './letter-groups.ts'
import type { DashboardMember } from './schema.ts'

const answerRows = z.array(
  z.object({
    campaignId: z.string(),
    memberId: z.number().int(),
    gssCode: z.string(),
    count: z.number().int(),
  }),
)
type Row = z.infer<typeof answerRows>[number]

/**
 * Every member some letter was delivered to, with how many and how many answers came (automatic replies and
 * acknowledgements are none), by seat; the most letters first, or by seat where small counts are hidden.
 */
export async function membersWrittenTo(
  db: Database,
  { campaignId, exact }: { campaignId: string | undefined; exact: boolean },
): Promise<DashboardMember[]> {
  const [letterRows, replyRows] = await Promise.all([
    lettersDelivered(db, campaignId),
    answers(db, campaignId),
  ])
  const letters = groupBy(letterRows, keyOf)
  const replies = groupBy(replyRows, keyOf)
  const [members, seats] = await namesOf(db, letterRows)
  const found = [...letters].flatMap(([key, parts]) => {
    const member = members.get(parts[0]?.memberId ?? 0)
    const seat = seats.get(parts[0]?.gssCode ?? '')
    if (!member || !seat) return []
    return [{ member, seat, letters: addUp(parts), answers: addUp(replies.get(key) ?? []) }]
  })
  const hideLetters = countsToHide(found.map((row) => row.letters))
  const hideAnswers = countsToHide(found.map((row) => row.answers))
  const list = found.map(({ member, seat, letters, answers }, i) => ({
    memberId: member.id,
    name: member.name,
    party: member.party,
    partyColour: member.partyColour,
    gssCode: seat.gssCode,
    seatName: seat.name,
    letters: !exact && hideLetters[i] ? null : letters.count,
    answers: !exact && hideAnswers[i] ? null : answers.count,
  }))
  const bySeat = new Intl.Collator('en-GB')
  return list.sort((a, b) => (b.letters ?? 0) - (a.letters ?? 0) || bySeat.compare(a.seatName, b.seatName))
}

const keyOf = ({ memberId, gssCode }: Row) => `${memberId} ${gssCode}`

function addUp(parts: Row[]) {
  const counts = parts.map(({ count }) => count)
  return { count: counts.reduce((sum, count) => sum + count, 0), parts: counts }
}

async function lettersDelivered(db: Database, campaignId: string | undefined): Promise<Row[]> {
  const rows = await db.letter.groupBy({
    by: ['campaignId', 'memberId', 'gssCode'],
    where: { campaignId, state: { in: statesOf('delivered') } },
    _count: true,
  })
  return rows.map(({ _count, ...row }) => ({ ...row, count: _count }))
}

async function answers(db: Database, campaignId: string | undefined): Promise<Row[]> {
  const ours = campaignId ? Prisma.sql`AND l."campaignId" = ${campaignId}` : Prisma.empty
  return answerRows.parse(
    await db.$queryRaw`
      SELECT l."campaignId", l."memberId", l."gssCode", count(*)::int
      FROM "Reply" r JOIN "Letter" l ON l.id = r."letterId"
      WHERE r.state::text NOT IN ('auto_reply', 'acknowledgement') ${ours}
      GROUP BY 1, 2, 3`,
  )
}

async function namesOf(db: Database, rows: Row[]) {
  const [members, seats] = await Promise.all([
    db.member.findMany({
      where: { id: { in: [...new Set(rows.map(({ memberId }) => memberId))] } },
      select: { id: true, name: true, party: true, partyColour: true },
    }),
    db.seat.findMany({
      where: { gssCode: { in: [...new Set(rows.map(({ gssCode }) => gssCode))] } },
      select: { gssCode: true, name: true },
    }),
  ])
  return [
    new Map(members.map((member) => [member.id, member])),
    new Map(seats.map((seat) => [seat.gssCode, seat])),
  ] as const
}
