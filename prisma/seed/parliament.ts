import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { ParliamentFacts } from '#lib/parliament/bring-facts-up-to-date.ts'
import { FACTS_AS_OF } from '#lib/parliament/facts-as-of.ts'
import { type PartyKey, parties } from '#lib/parliament/parties.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { IncumbencyBegan, IncumbencyEnded, type Nation } from '#lib/platform/generated/prisma/enums.ts'
import { addDays } from '#lib/platform/london-day.ts'

const DATA = join(import.meta.dirname, '..', 'data')

const nations: Record<string, Nation> = {
  England: 'england',
  Scotland: 'scotland',
  Wales: 'wales',
  'Northern Ireland': 'northern_ireland',
}

const seatRow = z.object({
  gss_code: z.string().regex(/^[ENSW]\d{8}$/),
  name: z.string().min(1),
  name_cy: z.string(),
  nation: z.enum(['England', 'Scotland', 'Wales', 'Northern Ireland']),
  hex_q: z.coerce.number().int(),
  hex_r: z.coerce.number().int(),
})

const orNull = (text: string) => (text === '' ? null : text)

const membershipRow = z.object({
  gss_code: z.string(),
  member_id: z.coerce.number().int().positive(),
  name: z.string().min(1),
  party: z.enum(Object.keys(parties) as [PartyKey]),
  start_date: z.iso.date(),
  start_reason: z.enum(IncumbencyBegan),
  end_date: z.string().transform(orNull).pipe(z.iso.date().nullable()),
  end_reason: z.string().transform(orNull).pipe(z.enum(IncumbencyEnded).nullable()),
})
type MembershipRow = z.infer<typeof membershipRow>

const bundled = (file: string): unknown => parse(readFileSync(join(DATA, file)), { bom: true, columns: true })

/** The 650 seats on the boundaries since 2024. */
export async function seedSeats(tx: Transaction): Promise<{ seats: number }> {
  const seats = z.array(seatRow).parse(bundled('constituencies.csv'))
  await tx.seat.createMany({
    data: seats.map((row) => ({
      gssCode: row.gss_code,
      name: row.name,
      nameCy: row.name_cy || null,
      nation: nations[row.nation] ?? 'england',
      hexQ: row.hex_q,
      hexR: row.hex_r,
    })),
  })
  return { seats: seats.length }
}

/** Every membership since the election of 4 July 2024, as it came with Chorus. */
export function bundledFacts(): ParliamentFacts {
  const rows = z.array(membershipRow).parse(bundled('memberships.csv'))
  return {
    asOf: FACTS_AS_OF,
    memberships: rows.map((row) => ({
      gssCode: row.gss_code,
      memberId: row.member_id,
      name: row.name,
      party: row.party,
      startedOn: row.start_date,
      beganBy: row.start_reason,
      endedOn: firstDayAfter(row),
      endedBy: row.end_reason,
    })),
  }
}

/** The file names the last day for a party, and for a member who leaves the day of leaving: from then the seat is vacant. */
function firstDayAfter({ end_date, end_reason }: MembershipRow): string | null {
  if (end_date === null || end_reason === 'resigned') return end_date
  return addDays(end_date, 1)
}
