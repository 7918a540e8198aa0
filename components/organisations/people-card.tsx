import { ActionButton } from '#components/forms/action-button.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Select } from '#components/ui/select.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { OrganisationPerson } from '#lib/accounts/data.ts'
import { roleNames } from '#lib/accounts/schema.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { GivenCampaigns } from './given-campaigns.tsx'

type Props = {
  organisation: { id: string; name: string }
  people: OrganisationPerson[]
  /** The roles the reader may give here; none when they may not change any. */
  roles: Role[]
  /** The campaigns the reader may give to caseworkers; null for whoever may not. */
  toGive: { id: string; title: string }[] | null
  readerId: string
}

/** Who acts for an organisation, and for those who may: changing roles and taking them away. */
export function PeopleCard({ organisation, people, roles, toGive, readerId }: Props) {
  return (
    <SectionCard id="people" title="People">
      {people.length === 0 ? (
        <EmptyState title="Nobody acts for this organisation yet">
          <p>Whoever accepts an invitation appears here with their role. An officer signs; start with one.</p>
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {people.map((person) => (
            <li key={person.id} className="py-4">
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <div className="min-w-0">
                  <p className="font-semibold">
                    {person.name}
                    {person.id === readerId && <span className="font-normal text-ink-soft"> (you)</span>}
                  </p>
                  {roles.length > 0 && (
                    <p className="text-ink-soft [overflow-wrap:anywhere]">{person.email}</p>
                  )}
                </div>
                <Tag tone={person.role === 'viewer' ? 'neutral' : 'info'}>{roleNames[person.role]}</Tag>
              </div>
              {person.role === 'caseworker' && (
                <GivenCampaigns organisationId={organisation.id} caseworker={person} toGive={toGive} />
              )}
              {roles.length > 0 && (
                <ChangeRole {...{ organisation, person, roles }} self={person.id === readerId} />
              )}
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  )
}

function ChangeRole({
  organisation,
  person,
  roles,
  self,
}: {
  organisation: { id: string; name: string }
  person: OrganisationPerson
  roles: Role[]
  self: boolean
}) {
  const action = `/api/people/${person.id}/role`
  const mayChange = !self && roles.includes(person.role)
  if (!self && !mayChange) return null
  return (
    <Disclosure summary={self ? 'Give up your role' : `Change ${person.name}’s role`} className="mt-1">
      <div className="flow mt-2 max-w-[30rem] rounded-lg bg-sunken p-4">
        {mayChange && (
          <ActionForm
            action={action}
            hidden={{ organisationId: organisation.id }}
            button="Save the role"
            look="secondary"
          >
            <Select
              name="role"
              id={`role-${person.id}`}
              label={`Role of ${person.name}`}
              defaultValue={person.role}
              options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
            />
          </ActionForm>
        )}
        <p className="text-ink-soft">
          {self ? 'You' : person.name} can do nothing for {organisation.name} without a role, from the next
          page on. Open invitations of theirs are called back.
        </p>
        <ActionButton
          action={action}
          hidden={{ organisationId: organisation.id, role: 'none' }}
          look="danger"
        >
          {self ? 'Give up my role' : 'Take the role away'}
        </ActionButton>
      </div>
    </Disclosure>
  )
}
