import { Role } from '#lib/platform/generated/prisma/enums.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'
import { eitherIn } from '#lib/words/lists.ts'
import { type Action, actions, type Concerning, campaignsFor, mayPerson, permissions } from './permissions.ts'
import type { Person } from './schema.ts'

export type Refusal = Refused<'signed_out' | 'not_allowed'>

/** Nobody is signed in. */
export const signedOut = (): Refused<'signed_out'> =>
  refused(
    'signed_out',
    'You are signed out. Nothing was changed. Sign in, and you can carry on where you were.',
  )

/**
 * Why this person may not do this, in words for them; null when they may. What is theirs for some campaigns they may do where
 * none is named: what they are shown then is of those alone.
 */
export function refusalFor(person: Person | null, action: Action, scope: Concerning = {}): Refusal | null {
  if (!person) return signedOut()
  if (mayPerson(person, action, scope)) return null
  if (!scope.campaignId && campaignsFor(person, action).length > 0) return null
  return refused('not_allowed', missingRight(action))
}

/** What right is missing, and who can give it: an organisation's own roles come from its officers too. */
export function missingRight(action: Action): string {
  const reaching = Object.values(Role).filter((role) => permissions[role][action] !== 'no')
  const own = reaching.filter((role) => permissions[role][action] === 'own')
  const everywhere = reaching.filter((role) => permissions[role][action] === 'everywhere')
  const given = reaching.filter((role) => permissions[role][action] === 'given')
  const needed = [
    ...(own.length > 0 ? [`${eitherIn('en', own)} at that organisation`] : []),
    ...(everywhere.length > 0 ? [eitherIn('en', everywhere)] : []),
    ...(given.length > 0 ? [`${eitherIn('en', given)} for the campaign`] : []),
  ]
  const givers =
    own.length > 0
      ? 'An officer of that organisation or a coordinator of the coalition can give it to you.'
      : 'A coordinator of the coalition can give it to you.'
  return `To ${actions[action]} you need the role of ${needed.join(', or ')}. Nothing was changed. ${givers}`
}
