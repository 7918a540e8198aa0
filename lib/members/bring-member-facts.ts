import { z } from 'zod'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { dateOf } from '#lib/platform/london-day.ts'

/** What came with Chorus about members and seats beside who holds what. Days are ISO dates. */
export type MemberFactsFile = {
  /** Grows whenever any of it changes. */
  edition: number
  posts: { memberId: number; title: string; department: string; startedOn: string | null; asOf: string }[]
  groups: { memberId: number; group: string; role: string; asOf: string }[]
  results: {
    gssCode: string
    electedOn: string
    electorate: number
    votes: number
    majority: number
    firstParty: string
    /** Empty where the source does not say. */
    secondParty: string
  }[]
  figures: {
    slug: string
    name: string
    unit: string
    decimals: number
    source: string
    caution: string
    asOf: string
    values: { gssCode: string; value: number }[]
  }[]
}

/** The row of `Setting` that remembers which edition a database holds. */
const MEMBER_FACTS_SETTING = 'member_facts'
const setting = z.object({ edition: z.number() })

/**
 * Puts the bundled facts into a database that holds an older edition or none; done again, it changes nothing. They replace the
 * bundled ones before them; figures that somebody here imported stay. Members and seats that this database does not know are
 * left out, and counted.
 * @returns how many rows there are of each, or null where this edition or a newer one is in already
 */
export async function bringMemberFacts(tx: Transaction, file: MemberFactsFile) {
  const row = await tx.setting.findUnique({ where: { key: MEMBER_FACTS_SETTING } })
  const before = row ? setting.parse(row.value).edition : null
  if (before !== null && before >= file.edition) return null
  // One after the other: a transaction has one connection.
  const members = await tx.member.findMany({ select: { id: true } })
  const seats = await tx.seat.findMany({ select: { gssCode: true } })
  const memberIds = new Set(members.map(({ id }) => id))
  const gssCodes = new Set(seats.map((seat) => seat.gssCode))
  const knownMember = ({ memberId }: { memberId: number }) => memberIds.has(memberId)
  const knownSeat = ({ gssCode }: { gssCode: string }) => gssCodes.has(gssCode)

  const posts = file.posts.filter(knownMember)
  const groups = file.groups.filter(knownMember)
  const results = file.results.filter(knownSeat)
  await tx.memberPost.deleteMany()
  await tx.memberPost.createMany({
    data: posts.map(({ startedOn, asOf, ...post }) => ({
      ...post,
      startedOn: startedOn === null ? null : dateOf(startedOn),
      asOf: dateOf(asOf),
    })),
    skipDuplicates: true,
  })
  await tx.groupPlace.deleteMany()
  await tx.groupPlace.createMany({
    data: groups.map(({ asOf, ...place }) => ({ ...place, asOf: dateOf(asOf) })),
    skipDuplicates: true,
  })
  await tx.seatResult.deleteMany()
  await tx.seatResult.createMany({
    data: results.map(({ electedOn, ...result }) => ({ ...result, electedOn: dateOf(electedOn) })),
    skipDuplicates: true,
  })
  const figures = await bringFigures(
    tx,
    file.figures.map((figure) => ({ ...figure, values: figure.values.filter(knownSeat) })),
  )
  const brought = {
    posts: posts.length,
    groups: groups.length,
    results: results.length,
    figures,
    leftOut: file.posts.length - posts.length + (file.groups.length - groups.length),
  }
  const value = { edition: file.edition }
  await tx.setting.upsert({
    where: { key: MEMBER_FACTS_SETTING },
    create: { key: MEMBER_FACTS_SETTING, value },
    update: { value },
  })
  await writeAudit(tx, {
    actor: { kind: 'system', id: 'start' },
    subjectId: 'member-facts',
    action: 'parliament.member_facts_updated',
    from: before === null ? undefined : String(before),
    to: String(file.edition),
    detail: brought,
  })
  return brought
}

/** A figure that somebody here imported under the same name stays, and ours waits for a name of its own. */
async function bringFigures(tx: Transaction, figures: MemberFactsFile['figures']): Promise<number> {
  await tx.figure.deleteMany({ where: { bundled: true } })
  const taken = await tx.figure.findMany({
    where: { slug: { in: figures.map(({ slug }) => slug) } },
    select: { slug: true },
  })
  const free = figures.filter(({ slug }) => !taken.some((figure) => figure.slug === slug))
  for (const { values, asOf, ...figure } of free) {
    const { id } = await tx.figure.create({ data: { ...figure, asOf: dateOf(asOf), bundled: true } })
    await tx.seatFigure.createMany({ data: values.map((each) => ({ figureId: id, ...each })) })
  }
  return free.length
}
