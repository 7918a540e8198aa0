import type { Role } from '#lib/platform/generated/prisma/enums.ts'
import type { Person } from './schema.ts'

/** How far a right reaches: every organisation, only the person's own, or not at all. */
export type Reach = 'everywhere' | 'own' | 'no'

export const actions = {
  'dashboard.read': 'see the dashboard',
  'dashboard.read_exact': 'see counts below five for one seat',
  'reply.read': 'read answers',
  'reply.classify': 'mark answers',
  'holding.read': 'open the holding pen',
  'holding.place': 'place mail from the holding pen',
  'campaign.edit': 'change campaigns',
  'campaign.move': 'pause a campaign or let it go on',
} as const

export type Action = keyof typeof actions

/**
 * Who may do what. Answers and the holding pen hold supporters' own words and addresses, so only the coalition staff who
 * handle letters open them; a small count for one seat can point at one person, so it is theirs too.
 */
export const permissions: Readonly<Record<Role, Readonly<Record<Action, Reach>>>> = {
  viewer: {
    'dashboard.read': 'everywhere',
    'dashboard.read_exact': 'no',
    'reply.read': 'no',
    'reply.classify': 'no',
    'holding.read': 'no',
    'holding.place': 'no',
    'campaign.edit': 'no',
    'campaign.move': 'no',
  },
  editor: {
    'dashboard.read': 'everywhere',
    'dashboard.read_exact': 'no',
    'reply.read': 'no',
    'reply.classify': 'no',
    'holding.read': 'no',
    'holding.place': 'no',
    'campaign.edit': 'own',
    'campaign.move': 'no',
  },
  officer: {
    'dashboard.read': 'everywhere',
    'dashboard.read_exact': 'no',
    'reply.read': 'no',
    'reply.classify': 'no',
    'holding.read': 'no',
    'holding.place': 'no',
    'campaign.edit': 'own',
    'campaign.move': 'no',
  },
  coordinator: {
    'dashboard.read': 'everywhere',
    'dashboard.read_exact': 'everywhere',
    'reply.read': 'everywhere',
    'reply.classify': 'everywhere',
    'holding.read': 'everywhere',
    'holding.place': 'everywhere',
    'campaign.edit': 'everywhere',
    'campaign.move': 'everywhere',
  },
}

/** Whether one of the person's roles allows the action, for the organisation named where the right is only for their own. */
export function mayPerson(
  person: Pick<Person, 'memberships'>,
  action: Action,
  { organisationId }: { organisationId?: string } = {},
): boolean {
  return person.memberships.some((membership) => {
    const reach = permissions[membership.role][action]
    return reach === 'everywhere' || (reach === 'own' && membership.organisationId === organisationId)
  })
}
