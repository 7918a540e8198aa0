import { z } from 'zod'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Transaction } from '#lib/platform/database.ts'
import type { IncumbencyBegan, IncumbencyEnded } from '#lib/platform/generated/prisma/enums.ts'
import { dateOf } from '#lib/platform/london-day.ts'
import { heldOn } from './held-on.ts'
import { type Party, type PartyKey, parties } from './parties.ts'

/** One member in one seat for one party. Days are ISO dates; `endedOn` is the first day it is no longer so. */
export type MembershipFact = {
  gssCode: string
  memberId: number
  name: string
  party: PartyKey
  startedOn: string
  beganBy: IncumbencyBegan
  endedOn: string | null
  endedBy: IncumbencyEnded | null
}

/** What is known of the House on the day `asOf`: every membership of the seats it names, past ones too. */
export type ParliamentFacts = { asOf: string; memberships: MembershipFact[] }

/** The row of `Setting` that remembers which facts a database holds. */
export const FACTS_SETTING = 'parliament_facts'
const factsSetting = z.object({ asOf: z.iso.date() })

/**
 * Puts bundled facts into a database that holds older ones or none; done again, it changes nothing. Members get their
 * name and party of today, seats all who held them. What staff keep of a member stays: addresses, and a kind that is not
 * the one the party gave.
 * @returns the seats that changed hands since the facts before; null where these or newer ones are in already
 */
export async function bringFactsUpToDate(
  tx: Transaction,
  { asOf, memberships }: ParliamentFacts,
): Promise<{ changedHands: string[] } | null> {
  const row = await tx.setting.findUnique({ where: { key: FACTS_SETTING } })
  const before = row ? factsSetting.parse(row.value).asOf : null
  if (before !== null && before >= asOf) return null
  const members = await bringMembers(tx, memberships)
  const changedHands = await bringIncumbencies(tx, { asOf, memberships })
  const value = { asOf }
  await tx.setting.upsert({
    where: { key: FACTS_SETTING },
    create: { key: FACTS_SETTING, value },
    update: { value },
  })
  await writeAudit(tx, {
    actor: { kind: 'system', id: 'start' },
    subjectId: 'facts',
    action: 'parliament.facts_updated',
    from: before ?? undefined,
    to: asOf,
    detail: { ...members, changedHands },
  })
  return { changedHands }
}

async function bringMembers(tx: Transaction, memberships: MembershipFact[]) {
  const latest = new Map(inOrder(memberships).map((fact) => [fact.memberId, fact]))
  const rows = await tx.member.findMany({ where: { id: { in: [...latest.keys()] } } })
  const there = new Map(rows.map((member) => [member.id, member]))
  const wanted = [...latest.values()].map(({ memberId: id, name, party: key }) => {
    const party: Party = parties[key]
    const { name: partyName, abbreviation, colour, kind = 'backbencher' } = party
    return { id, name, party: partyName, partyAbbreviation: abbreviation, partyColour: colour, kind }
  })
  const added = wanted.filter(({ id }) => !there.has(id))
  await tx.member.createMany({ data: added })
  let changed = 0
  for (const { id, ...facts } of wanted) {
    const member = there.get(id)
    if (!member) continue
    const kind = member.kind === kindByParty(member.party) ? facts.kind : member.kind
    const data = { ...facts, kind }
    const { name, party, partyAbbreviation, partyColour } = member
    if (sameValues(data, { name, party, partyAbbreviation, partyColour, kind: member.kind })) continue
    await tx.member.update({ where: { id }, data })
    changed += 1
  }
  return { added: added.length, changed }
}

async function bringIncumbencies(tx: Transaction, { asOf, memberships }: ParliamentFacts): Promise<string[]> {
  const gssCodes = [...new Set(memberships.map(({ gssCode }) => gssCode))]
  const before = await holders(tx, gssCodes, asOf)
  // The demonstration's invented members held their seats before any of these facts.
  await tx.incumbency.deleteMany({ where: { gssCode: { in: gssCodes }, member: { invented: false } } })
  await tx.incumbency.createMany({
    data: memberships.map(({ name: _, party, startedOn, endedOn, ...fact }) => ({
      ...fact,
      party: parties[party].name,
      startedOn: new Date(startedOn),
      endedOn: endedOn === null ? null : new Date(endedOn),
    })),
  })
  if (before.size === 0) return []
  const after = await holders(tx, gssCodes, asOf)
  return gssCodes.filter((gssCode) => before.get(gssCode) !== after.get(gssCode))
}

/** Who holds each of these seats on a day. */
async function holders(tx: Transaction, gssCodes: string[], day: string): Promise<Map<string, number>> {
  const rows = await tx.incumbency.findMany({
    where: { gssCode: { in: gssCodes }, ...heldOn(dateOf(day)) },
  })
  return new Map(rows.map(({ gssCode, memberId }) => [gssCode, memberId]))
}

const kindByParty = (name: string) => {
  const party: Party | undefined = Object.values(parties).find((each) => each.name === name)
  return party?.kind ?? 'backbencher'
}

const inOrder = (memberships: MembershipFact[]) =>
  memberships.toSorted((a, b) => a.startedOn.localeCompare(b.startedOn))

const sameValues = (a: Record<string, string>, b: Record<string, string>) =>
  Object.keys(a).every((key) => a[key] === b[key])
