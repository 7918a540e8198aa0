import { TeamForm } from '#components/accounts/team-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { roleNames } from '#lib/accounts/schema.ts'
import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import { NativeSelect } from './native-select.tsx'

type OrganisationPerson = { id: string; name: string; email: string; role: Role }
type Props = {
  organisation: { id: string; name: string }
  people: OrganisationPerson[]
  /** The roles the reader may give here; none when they may not change any. */
  roles: Role[]
  readerId: string
}

/** Who acts for an organisation, and for those who may: changing roles and taking them away. */
export function PeopleCard({ organisation, people, roles, readerId }: Props) {
  return (
    <Card as="section" labelledBy="people">
      <Heading level={2} id="people">
        People
      </Heading>
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
              {roles.length > 0 && (
                <ChangeRole {...{ organisation, person, roles }} self={person.id === readerId} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
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
    <details className="mt-1">
      <summary className="inline-flex min-h-11 items-center font-semibold text-brand">
        {self ? 'Give up your role' : `Change ${person.name}’s role`}
      </summary>
      <div className="flow mt-2 max-w-[30rem] rounded-lg bg-sunken p-4">
        {mayChange && (
          <TeamForm action={action} button="Save the role" look="secondary">
            <input type="hidden" name="organisationId" value={organisation.id} />
            <NativeSelect
              name="role"
              id={`role-${person.id}`}
              label={`Role of ${person.name}`}
              defaultValue={person.role}
              options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
            />
          </TeamForm>
        )}
        <p className="text-ink-soft">
          {self ? 'You' : person.name} can do nothing for {organisation.name} without a role, from the next
          page on. Open invitations of theirs are called back.
        </p>
        <TeamForm action={action} button={self ? 'Give up my role' : 'Take the role away'} look="danger">
          <input type="hidden" name="organisationId" value={organisation.id} />
          <input type="hidden" name="role" value="none" />
        </TeamForm>
      </div>
    </details>
  )
}
