import { ActionButton } from '#components/forms/action-button.tsx'
import type { Person } from '#lib/accounts/schema.ts'
import { database } from '#lib/platform/database.ts'
import { isWatching } from '#lib/teamwork/data.ts'

type Props = {
  person: Pick<Person, 'id'>
  /** What it is called, for whoever hears the button alone. */
  name: string
  /** In the list of all that is watched. */
  inList?: boolean
} & ({ memberId: number; campaignId?: undefined } | { campaignId: string; memberId?: undefined })

/** One press and what happens to an MP or a campaign stands in one's morning; another, and it no longer does. */
export async function WatchButton({ person, name, inList, memberId, campaignId }: Props) {
  const hidden = {
    ...(memberId !== undefined && { memberId }),
    ...(campaignId !== undefined && { campaignId }),
  }
  const watching = await isWatching(database(), { personId: person.id, memberId, campaignId })
  return (
    <ActionButton
      action="/api/watching"
      hidden={{ ...hidden, watch: watching ? 'no' : 'yes', ...(inList && { inList: 'yes' }) }}
      buttonLabel={watching ? `Stop watching ${name}` : `Watch ${name}`}
    >
      {watching ? 'Stop watching' : 'Watch'}
    </ActionButton>
  )
}
