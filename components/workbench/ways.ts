import type { Route } from 'next'
import type { Action } from '#lib/accounts/permissions.ts'
import type { CountKey } from '#lib/dashboard/waits-for-me-schema.ts'

export const groups = {
  today: 'Today',
  answers: 'Letters and answers',
  members: 'MPs',
  campaigns: 'Campaigns',
  coalition: 'Coalition',
} as const

export type Group = keyof typeof groups

/** One page of the menu. */
export type Way = {
  href: Route
  name: string
  group: Group
  /** The right without which it is not shown; anybody's where there is none. */
  takes?: Action
  /** What stands beside the name: how many of these wait for whoever looks. */
  count?: CountKey
}

/** The menu of the team's side, in the order in which it is read. A page that is to be found there adds its line. */
export const ways: readonly Way[] = [
  { href: '/desk/morning', name: 'Morning', group: 'today', takes: 'dashboard.read' },
  { href: '/dashboard', name: 'Dashboard', group: 'today', takes: 'dashboard.read' },
  { href: '/desk/activity', name: 'Activity', group: 'today', takes: 'dashboard.read' },
  {
    href: '/desk/follow-ups',
    name: 'Follow-ups',
    group: 'today',
    takes: 'member.read',
    count: 'followUps',
  },
  { href: '/desk/asked', name: 'Asked of us', group: 'today', takes: 'statement.read', count: 'asked' },

  { href: '/replies', name: 'Answers', group: 'answers', takes: 'reply.read', count: 'answers' },
  { href: '/replies/stacks', name: 'Stacks', group: 'answers', takes: 'reply.read' },
  {
    href: '/desk/shared-answers',
    name: 'Shared answers',
    group: 'answers',
    takes: 'reply.read_shared',
  },
  { href: '/holding-pen', name: 'Holding pen', group: 'answers', takes: 'holding.read', count: 'pen' },
  { href: '/desk/letters', name: 'Letters', group: 'answers', takes: 'letter.read' },
  { href: '/desk/held', name: 'Held letters', group: 'answers', takes: 'held.read', count: 'held' },
  {
    href: '/desk/requests',
    name: 'Requests',
    group: 'answers',
    takes: 'request.handle',
    count: 'requests',
  },

  { href: '/desk/members', name: 'MPs', group: 'members', takes: 'member.read' },
  { href: '/desk/seats', name: 'Find a seat', group: 'members', takes: 'member.read' },
  { href: '/desk/promises', name: 'Promises', group: 'members', takes: 'member.read' },
  { href: '/desk/map', name: 'Map', group: 'members', takes: 'dashboard.read' },
  { href: '/desk/charts', name: 'Charts', group: 'members', takes: 'dashboard.read' },
  { href: '/desk/figures', name: 'Figures', group: 'members', takes: 'member.read' },
  { href: '/desk/parliament', name: 'Parliament', group: 'members', takes: 'parliament.edit' },

  { href: '/desk/campaigns', name: 'Campaigns', group: 'campaigns', takes: 'statement.read' },

  { href: '/organisations', name: 'Organisations', group: 'coalition', takes: 'statement.read' },
  { href: '/desk/coalition', name: 'Who we are', group: 'coalition', takes: 'coalition.edit' },
]
