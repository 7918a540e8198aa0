import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { MemberFactsFile } from '#lib/members/bring-member-facts.ts'
import { FACTS_AS_OF } from '#lib/parliament/facts-as-of.ts'
import { parties } from '#lib/parliament/parties.ts'

/** One more whenever a file below changes: every database gets them at its next start. */
const EDITION = 1

/** The days to which the files are right; `prisma/data/README.md` says whose they are. */
const POSTS_AS_OF = '2026-06-19'
const GROUPS_AS_OF = '2026-06-29'
/** The last day of the year they are modelled for. */
const PREVALENCE_AS_OF = '2020-03-31'

const DATA = join(import.meta.dirname, '..', 'data')

function bundled<Row extends z.ZodType>(file: string, row: Row): z.infer<Row>[] {
  return z.array(row).parse(parse(readFileSync(join(DATA, file)), { bom: true, columns: true }))
}

const memberId = z.coerce.number().int().positive()
const gssCode = z.string().regex(/^[ENSW]\d{8}$/)
const count = z.coerce.number().int().nonnegative()
const dayOrNone = z.union([z.iso.date(), z.literal('').transform(() => null)])

const postRow = z.object({
  member_id: memberId,
  post: z.string().min(1),
  organisation: z.string(),
  since: dayOrNone,
})
const groupRow = z.object({ member_id: memberId, group: z.string().min(1), role: z.string() })
const resultRow = z.object({
  gss_code: gssCode,
  elected_on: z.iso.date(),
  electorate: count,
  votes: count,
  majority: count,
  first_party: z.string().min(1),
  second_party: z.string(),
})
const deprivationRow = z.object({ gss_code: gssCode, score: z.coerce.number(), decile: z.coerce.number() })
const prevalenceRow = z.object({
  gss_code: gssCode,
  ra_people: count,
  ra_percent: z.coerce.number(),
  osteoporosis_people: count,
  osteoporosis_percent: z.coerce.number(),
})

/** Parties of 2024 that never had a member here since. */
const others: Readonly<Record<string, string>> = {
  INet: 'Independent Network',
  NIP: 'Northern Independence Party',
  PBPA: 'People Before Profit Alliance',
  WPB: 'Workers Party of Britain',
}

function partyName(abbreviation: string): string {
  const party = Object.values(parties).find((each) => each.abbreviation === abbreviation)
  return party?.name ?? others[abbreviation] ?? abbreviation
}

/** Posts, groups, results and figures as they came with Chorus. */
export function bundledMemberFacts(): MemberFactsFile {
  return {
    edition: EDITION,
    posts: bundled('ministers.csv', postRow).map(({ member_id, post, organisation, since }) => ({
      memberId: member_id,
      title: post,
      department: organisation,
      startedOn: since,
      asOf: POSTS_AS_OF,
    })),
    groups: bundled('appg-members.csv', groupRow).map(({ member_id, group, role }) => ({
      memberId: member_id,
      group,
      role,
      asOf: GROUPS_AS_OF,
    })),
    results: bundled('results.csv', resultRow).map((row) => ({
      gssCode: row.gss_code,
      electedOn: row.elected_on,
      electorate: row.electorate,
      votes: row.votes,
      majority: row.majority,
      firstParty: partyName(row.first_party),
      secondParty: row.second_party && partyName(row.second_party),
    })),
    figures: [...deprivation(), ...prevalence()],
  }
}

function deprivation(): MemberFactsFile['figures'] {
  const rows = bundled('deprivation.csv', deprivationRow)
  const shared = {
    unit: '',
    source: 'mySociety, composite of the four nations’ indices of deprivation',
    caution: 'The four nations measure it in different years and ways; one scale for all is an estimate.',
    asOf: FACTS_AS_OF,
  }
  return [
    {
      ...shared,
      slug: 'deprivation-score',
      name: 'Deprivation score (higher is more deprived)',
      decimals: 1,
      values: rows.map(({ gss_code, score }) => ({ gssCode: gss_code, value: score })),
    },
    {
      ...shared,
      slug: 'deprivation-decile',
      name: 'Deprivation, in tenths of all seats (1 is most deprived)',
      decimals: 0,
      values: rows.map(({ gss_code, decile }) => ({ gssCode: gss_code, value: decile })),
    },
  ]
}

function prevalence(): MemberFactsFile['figures'] {
  const rows = bundled('arthritis-prevalence.csv', prevalenceRow)
  const shared = {
    source: 'House of Commons Library and mySociety, from general practice registers',
    caution: 'Modelled for 2019/20, England only: estimates for the old seats, shared out among the new.',
    asOf: PREVALENCE_AS_OF,
  }
  const of = (column: Exclude<keyof z.infer<typeof prevalenceRow>, 'gss_code'>) =>
    rows.map((row) => ({ gssCode: row.gss_code, value: row[column] }))
  return [
    {
      ...shared,
      slug: 'rheumatoid-arthritis-percent',
      name: 'Rheumatoid arthritis, of those aged 16 and over',
      unit: '%',
      decimals: 2,
      values: of('ra_percent'),
    },
    {
      ...shared,
      slug: 'rheumatoid-arthritis-people',
      name: 'Rheumatoid arthritis, estimated number aged 16 and over',
      unit: 'people',
      decimals: 0,
      values: of('ra_people'),
    },
    {
      ...shared,
      slug: 'osteoporosis-percent',
      name: 'Osteoporosis, of those aged 50 and over',
      unit: '%',
      decimals: 2,
      values: of('osteoporosis_percent'),
    },
    {
      ...shared,
      slug: 'osteoporosis-people',
      name: 'Osteoporosis, estimated number aged 50 and over',
      unit: 'people',
      decimals: 0,
      values: of('osteoporosis_people'),
    },
  ]
}
