import { type Action, mayPerson } from '#lib/accounts/permissions.ts'
import type { Person } from '#lib/accounts/schema.ts'
import { DRAFT_OPEN } from './draft-open.ts'
import type { Rights, Statement } from './schema.ts'

/** What a person may do with a draft, so that the page offers only that. */
export function rightsIn(person: Person, { campaign }: Statement): Rights {
  const open = DRAFT_OPEN.includes(campaign.state)
  const lead = { organisationId: campaign.lead.id }
  const own = (action: Action) =>
    person.memberships
      .filter(({ organisationId }) => open && mayPerson(person, action, { organisationId }))
      .map(({ organisationId, organisationName }) => ({ id: organisationId, name: organisationName }))
  return {
    edit: open && mayPerson(person, 'clause.edit', lead),
    decide: open && mayPerson(person, 'amendment.decide', lead),
    propose: own('amendment.propose'),
    view: own('amendment.view'),
    comment: own('comment.write'),
  }
}
