import { TeamForm } from '#components/accounts/team-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import type { Period } from '#lib/coalition/periods.ts'
import { periodWords } from './period-words.ts'

type Props = {
  organisation: { slug: string; name: string; kind: string; periods: Period[] }
  here: boolean
  /** Whether the reader may end and renew memberships. */
  manages: boolean
}

/** When an organisation belonged to the coalition; for coordinators, ending and renewing that. */
export function MembershipCard({ organisation, here, manages }: Props) {
  const { slug, name, kind, periods } = organisation
  const action = `/api/organisations/${slug}/membership`
  return (
    <Card as="section" labelledBy="membership">
      <Heading level={2} id="membership">
        Membership of the coalition
      </Heading>
      <ul className="list-disc pl-6">
        {periods.map((period) => (
          <li key={period.joinedOn.toISOString()}>{periodWords(period)}</li>
        ))}
      </ul>
      {manages && here && kind !== 'umbrella' && (
        <details>
          <summary className="inline-flex min-h-11 items-center font-semibold text-brand">
            End the membership
          </summary>
          <div className="flow mt-2 max-w-[36rem] rounded-lg bg-sunken p-4">
            <p>
              From today {name} is no longer counted or named as a member. Its people can do nothing more for
              it, and open invitations are called back. Everything it signed and wrote stays on record, and it
              can join again later.
            </p>
            <TeamForm action={action} button={`End the membership of ${name}`} look="danger">
              <input type="hidden" name="to" value="left" />
            </TeamForm>
          </div>
        </details>
      )}
      {manages && !here && (
        <TeamForm action={action} button="Let it join again from today" look="secondary">
          <input type="hidden" name="to" value="joined" />
        </TeamForm>
      )}
    </Card>
  )
}
