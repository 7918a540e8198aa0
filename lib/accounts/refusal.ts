import { Role } from '#lib/platform/generated/prisma/enums.ts'
import { type Action, actions, mayPerson, permissions } from './permissions.ts'
import type { Person } from './schema.ts'

export type Refusal = { reason: 'signed_out' | 'not_allowed'; message: string }

/** Why this person may not do this, in words for them; null when they may. */
export function refusalFor(
  person: Person | null,
  action: Action,
  scope: { organisationId?: string } = {},
): Refusal | null {
  if (!person) {
    return {
      reason: 'signed_out',
      message: 'You are signed out. Nothing was changed. Sign in, and you can carry on where you were.',
    }
  }
  if (mayPerson(person, action, scope)) return null
  return {
    reason: 'not_allowed',
    message: `To ${actions[action]} you need the role of ${rolesFor(action)}. Nothing was changed. A coordinator of the coalition can give it to you.`,
  }
}

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' })

const rolesFor = (action: Action) =>
  list.format(Object.values(Role).filter((role) => permissions[role][action] !== 'no'))
