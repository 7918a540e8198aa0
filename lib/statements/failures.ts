import type { AmendmentState } from '#lib/platform/generated/prisma/enums.ts'
import { refused } from '#lib/platform/refused.ts'
import { amendmentStates } from './amendment-states.ts'

export const noSuchCampaign = () =>
  refused(
    'no_such_campaign',
    'There is no such campaign. Nothing was changed. The list shows those there are.',
  )

export const noSuchClause = () =>
  refused('no_such_clause', 'There is no such clause. Nothing was changed. Look at the statement again.')

export const noSuchAmendment = () =>
  refused(
    'no_such_amendment',
    'There is no such amendment. Nothing was changed. Look at the statement again.',
  )

export const noSuchVersion = () =>
  refused('no_such_version', 'There is no such version. Nothing was changed. The list shows those there are.')

export const clauseRemoved = () =>
  refused(
    'clause_removed',
    'This clause was removed from the statement meanwhile. Nothing was changed, and your words are still here: copy them into a new clause, or let them go.',
  )

export const changedMeanwhile = (what: string) =>
  refused(
    'changed_meanwhile',
    `${what} Nothing of yours was saved yet, and nothing is lost. Look at how it reads now, then choose.`,
  )

export const alreadyDecided = (state: AmendmentState) =>
  refused(
    'already_decided',
    `This amendment is settled already: ${amendmentStates.states[state].means.toLowerCase()}. Nothing more was changed. Propose a new one if it should be looked at again.`,
  )

export const invalid = (message: string) => refused('invalid', message)
