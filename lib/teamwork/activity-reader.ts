import { campaignsFor, mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import type { AuditAction } from '#lib/platform/audit.ts'
import { type ActivityKind, activityWords, type ToldTo } from './activity-words.ts'

/** What of the log somebody may see: actions, and of which campaigns or organisations. */
export type ActivityReader = {
  /** Seen whatever they are about. */
  everywhere: AuditAction[]
  /** Seen of these campaigns alone. */
  ofCampaigns: { actions: AuditAction[]; campaignIds: string[] }
  /** Seen of these organisations alone. */
  ofOrganisations: { actions: AuditAction[]; organisationIds: string[] }
}

const isAction = (name: string): name is AuditAction => Object.hasOwn(activityWords, name)
const allActions = Object.keys(activityWords).filter(isAction)

/**
 * What of the log a person may see, by the same rights as the pages it speaks of. Nothing here ever says who wrote; what an
 * organisation keeps for itself is told to its own people alone.
 */
export function activityReader(
  person: Pick<Person, 'memberships'>,
  only?: ActivityKind | readonly AuditAction[],
): ActivityReader {
  const campaigns = campaignsFor(person, 'reply.read')
  const readsAll: Record<Exclude<ToldTo, 'organisation'>, boolean> = {
    everybody: mayPerson(person, 'dashboard.read'),
    answers: campaigns === 'all',
    letters: mayPerson(person, 'letter.read'),
    coordinators: mayPerson(person, 'coalition.edit'),
    nobody: false,
  }
  const wanted = allActions.filter((action) => {
    if (only === undefined) return true
    return typeof only === 'string' ? activityWords[action].kind === only : only.includes(action)
  })
  const isFor = (action: AuditAction, to: ToldTo) => activityWords[action].to.includes(to)
  const everywhere = wanted.filter((action) =>
    activityWords[action].to.some((to) => to !== 'organisation' && readsAll[to]),
  )
  const rest = wanted.filter((action) => !everywhere.includes(action))
  return {
    everywhere,
    ofCampaigns: {
      actions: campaigns === 'all' ? [] : rest.filter((action) => isFor(action, 'answers')),
      campaignIds: campaigns === 'all' ? [] : campaigns,
    },
    ofOrganisations: {
      actions: rest.filter((action) => isFor(action, 'organisation')),
      organisationIds: person.memberships.map(({ organisationId }) => organisationId),
    },
  }
}
