import Link from 'next/link'
import type { ComponentProps } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { type Person, roleNames } from '#lib/accounts/schema.ts'
import type { Period } from '#lib/coalition/periods.ts'
import { kindNames } from '#lib/coalition/schema.ts'
import type { OrganisationKind } from '#lib/platform/generated/prisma/enums.ts'
import { LogoPicture } from './logo-picture.tsx'
import { standing } from './period-words.ts'

type ListedOrganisation = ComponentProps<typeof LogoPicture>['organisation'] & {
  id: string
  nameCy: string | null
  kind: OrganisationKind
  periods: Period[]
  _count: { memberships: number }
}
type Props = { organisations: ListedOrganisation[]; person: Pick<Person, 'memberships'>; now: Date }

/** Every organisation with its kind and standing; the reader's own say so. */
export function OrganisationList({ organisations, person, now }: Props) {
  if (organisations.every(({ kind }) => kind === 'umbrella')) {
    return (
      <EmptyState title="No member organisation yet">
        <p>A coordinator adds each one and invites its first officer, who invites the others.</p>
      </EmptyState>
    )
  }
  return (
    <ul className="grid gap-3 lg:grid-cols-2">
      {organisations.map((organisation) => (
        <Line key={organisation.id} {...{ organisation, person, now }} />
      ))}
    </ul>
  )
}

function Line({
  organisation,
  person,
  now,
}: Omit<Props, 'organisations'> & { organisation: ListedOrganisation }) {
  const { id, slug, name, nameCy, kind, periods, _count } = organisation
  const { here, words } = standing(periods, now)
  const own = person.memberships.find(({ organisationId }) => organisationId === id)
  const people = _count.memberships
  return (
    <li className="relative flex items-start gap-4 rounded-xl border border-line bg-surface p-4 shadow-card hover:border-line-strong">
      <LogoPicture organisation={organisation} />
      <div className="min-w-0 flex-1">
        <p className="font-bold text-lg leading-snug">
          <Link href={`/organisations/${slug}`} className="after:absolute after:inset-0">
            {name}
          </Link>
        </p>
        {nameCy && (
          <p lang="cy" className="text-ink-soft">
            {nameCy}
          </p>
        )}
        <p className="text-ink-soft">{words}</p>
        <p className="text-ink-soft">
          {people === 0 ? 'Nobody acts for it yet' : people === 1 ? '1 person' : `${people} people`}
        </p>
        <p className="mt-2 flex flex-wrap gap-2">
          <Tag>{kindNames[kind]}</Tag>
          {!here && <Tag tone="warn">Left</Tag>}
          {own && <Tag tone="good">You: {roleNames[own.role]}</Tag>}
        </p>
      </div>
    </li>
  )
}
