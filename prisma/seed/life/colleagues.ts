import type { Transaction } from '#lib/platform/database.ts'
import type { LifePerson } from './life.ts'

/** People of member organisations who write things down in the demonstration, and never sign in. */
const colleagues = [
  { id: 'demo-nia', name: 'Nia Notes', slug: 'cymalau-cymru' },
  { id: 'demo-hamish', name: 'Hamish Helper', slug: 'joint-voices-scotland' },
  { id: 'demo-bronagh', name: 'Bronagh Briefing', slug: 'moving-on-ni' },
  { id: 'demo-ravi', name: 'Ravi Research', slug: 'rheumatology-nurses' },
  { id: 'demo-lena', name: 'Lena Listener', slug: 'lupus-lantern' },
  { id: 'demo-tom', name: 'Tom Timetable', slug: 'young-joints' },
] as const

/** They are on the lists of people of their organisations; no mail about anything goes to them. */
export async function seedColleagues(
  tx: Transaction,
  organisations: readonly { id: string; slug: string }[],
): Promise<LifePerson[]> {
  const people = colleagues.flatMap(({ slug, ...person }) => {
    const organisation = organisations.find((each) => each.slug === slug)
    return organisation ? [{ ...person, organisationId: organisation.id }] : []
  })
  await tx.user.createMany({
    data: people.map(({ id, name }) => ({
      id,
      name,
      email: `${id}@colleagues.example`,
      emailVerified: true,
    })),
  })
  await tx.membership.createMany({
    data: people.map(({ id, organisationId }) => ({
      userId: id,
      organisationId,
      role: 'editor' as const,
      mailWhenAsked: false,
      mailDigest: false,
    })),
  })
  return people
}
