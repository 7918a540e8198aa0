import { inCoalition } from '#lib/accounts/data.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { keepRows } from '#lib/platform/lock-row.ts'
import { londonDate } from '#lib/platform/london-day.ts'

/** The logo's bytes are read by whoever serves or prints them, and by nobody else. */
const withoutLogo = { logo: true } as const

/** The umbrella that runs this installation; null before the first seed. */
export async function coalition(db: Database | Transaction) {
  return db.organisation.findFirst({
    where: { kind: 'umbrella' },
    orderBy: { createdAt: 'asc' },
    omit: withoutLogo,
  })
}

/** Keeps the umbrella’s row, and with it the coalition’s details, as it is until the transaction ends. */
export async function keepCoalition(tx: Transaction): Promise<void> {
  const umbrella = await coalition(tx)
  if (umbrella) await keepRows(tx, 'Organisation', { id: umbrella.id })
}

/** Who signs the mails of this installation: its coalition, and before the first seed the program. */
export const mailSigner = async (db: Database | Transaction) =>
  (await coalition(db)) ?? { name: 'Chorus', nameCy: null, address: null, charityNumber: null }

/** The member organisations that belong to the coalition on the day of `now`, by name; the umbrella is not among them. */
export async function currentMembers(db: Database | Transaction, now: Date) {
  return db.organisation.findMany({
    where: { kind: { not: 'umbrella' }, ...inCoalition(now) },
    orderBy: { name: 'asc' },
    omit: withoutLogo,
  })
}

/** One organisation with its periods, the newest first; null when there is none of that address. */
export async function organisationBySlug(db: Database | Transaction, slug: string) {
  return db.organisation.findUnique({
    where: { slug },
    omit: withoutLogo,
    include: { periods: { orderBy: { joinedOn: 'desc' } } },
  })
}

/** The organisations a person stands for today, by name. */
export async function organisationsOf(db: Database | Transaction, person: Pick<Person, 'memberships'>) {
  return db.organisation.findMany({
    where: { id: { in: person.memberships.map(({ organisationId }) => organisationId) } },
    orderBy: { name: 'asc' },
    omit: withoutLogo,
  })
}

/** Every organisation there ever was: the umbrella first, then those of today, then those that left. */
export async function allOrganisations(db: Database, now: Date) {
  const rows = await db.organisation.findMany({
    orderBy: { name: 'asc' },
    omit: withoutLogo,
    include: {
      periods: { orderBy: { joinedOn: 'desc' } },
      _count: { select: { memberships: true } },
    },
  })
  const today = londonDate(now)
  const rank = (row: (typeof rows)[number]) =>
    row.kind === 'umbrella' ? 0 : row.periods.some(({ leftOn }) => !leftOn || leftOn > today) ? 1 : 2
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

/** An organisation's logo as PNG, with its hash; null when there is none. */
export async function logoOf(db: Database, slug: string) {
  const row = await db.organisation.findUnique({ where: { slug }, select: { logo: true, logoHash: true } })
  return row?.logo && row.logoHash ? { png: row.logo, hash: row.logoHash } : null
}

/** One organisation by its id; null when there is none. */
export async function organisationById(db: Database | Transaction, id: string) {
  return db.organisation.findUnique({ where: { id }, omit: withoutLogo })
}
