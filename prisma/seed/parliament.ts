import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Transaction } from '#lib/platform/database.ts'
import type { MemberKind, Nation } from '#lib/platform/generated/prisma/enums.ts'
import { readCsv } from './read-csv.ts'

const DATA = join(import.meta.dirname, '..', 'data')
/** The first election fought on the boundaries of the data. */
const BOUNDARIES_SINCE = '2024-07-04'

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

const memberRow = z.object({
  gss_code: z.string(),
  parliament_member_id: z.coerce.number().int().positive(),
  name: z.string().min(1),
  party_abbreviation: z.string(),
  party_name: z.string(),
  party_colour: z.string(),
  member_since: z.iso.date(),
})

/** What the data tell of a member's kind; who is a minister they do not. */
function kindOf(party: string): MemberKind {
  if (party === 'Spk') return 'speaker'
  if (party === 'SF') return 'abstentionist'
  return 'backbencher'
}

/** The 650 seats, their members, and since when each holds the seat on its present boundaries. */
export async function seedParliament(tx: Transaction): Promise<{ seats: number; members: number }> {
  const seats = z.array(seatRow).parse(readCsv(readFileSync(join(DATA, 'constituencies.csv'), 'utf8')))
  const members = z.array(memberRow).parse(readCsv(readFileSync(join(DATA, 'mps.csv'), 'utf8')))
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
  await tx.member.createMany({
    data: members.map((row) => ({
      id: row.parliament_member_id,
      name: row.name,
      party: row.party_name,
      partyAbbreviation: row.party_abbreviation,
      partyColour: row.party_colour,
      kind: kindOf(row.party_abbreviation),
    })),
  })
  await tx.incumbency.createMany({
    data: members.map((row) => ({
      gssCode: row.gss_code,
      memberId: row.parliament_member_id,
      startedOn: new Date(row.member_since > BOUNDARIES_SINCE ? row.member_since : BOUNDARIES_SINCE),
    })),
  })
  return { seats: seats.length, members: members.length }
}
