import { ActionButton } from '#components/forms/action-button.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
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
    <SectionCard id="membership" title="Membership of the coalition">
      <ul className="list-disc pl-6">
        {periods.map((period) => (
          <li key={period.joinedOn.toISOString()}>{periodWords(period)}</li>
        ))}
      </ul>
      {manages && here && kind !== 'umbrella' && (
        <Disclosure summary="End the membership">
          <div className="flow mt-2 max-w-[36rem] rounded-lg bg-sunken p-4">
            <p>
              From today {name} is no longer counted or named as a member. Its people can do nothing more for
              it, and open invitations are called back. Everything it signed and wrote stays on record, and it
              can join again later.
            </p>
            <ActionButton action={action} hidden={{ to: 'left' }} look="danger">
              End the membership of {name}
            </ActionButton>
          </div>
        </Disclosure>
      )}
      {manages && !here && (
        <ActionButton action={action} hidden={{ to: 'joined' }}>
          Let it join again from today
        </ActionButton>
      )}
    </SectionCard>
  )
}
