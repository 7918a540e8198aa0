import { ActionButton } from '#components/forms/action-button.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { KnownBy } from '#lib/members/member-log.ts'
import type { OwnOrganisation } from '#lib/members/recording-for.ts'
import { KnownByForm } from './known-by-form.tsx'

/** An organisation for which the reader may write, with its people. */
export type OwnPeople = OwnOrganisation & { people: readonly { id: string; name: string }[] }

type Props = {
  memberId: number
  knownBy: KnownBy[]
  own: readonly OwnPeople[]
  /** Whoever looks. */
  personId: string
}

/** Who in the coalition knows a member: whom to ask before somebody writes to the office. */
export function KnownByCard({ memberId, knownBy, own, personId }: Props) {
  return (
    <SectionCard id="known-by" title="Who knows them">
      {knownBy.length === 0 ? (
        <p className="text-ink-soft">
          Nobody is listed yet. If this is your own MP, or you have met them, say so: a warm word opens doors.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {knownBy.map(({ userId, user, organisationId, organisation, how }) => (
            <li key={userId} className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-1 py-2.5">
              <span>
                <span className="font-semibold">{user.name}</span>, {organisation.name}: {how}
              </span>
              {own.some(({ id }) => id === organisationId) && (
                <ActionButton
                  action={`/api/members/${memberId}/known-by/${encodeURIComponent(userId)}/removal`}
                  look="quiet"
                  buttonLabel={`Take off: ${user.name}`}
                >
                  Take off
                </ActionButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {own.map(({ id, name, people }) => (
        <Disclosure
          key={id}
          look="secondary"
          summary={own.length > 1 ? `Say who of ${name} knows them` : 'Say who knows them'}
        >
          <KnownByForm memberId={memberId} organisationId={id} people={people} personId={personId} />
        </Disclosure>
      ))}
    </SectionCard>
  )
}
