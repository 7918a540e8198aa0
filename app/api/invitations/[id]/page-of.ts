import { organisationOfInvitation } from '#lib/accounts/data.ts'
import { database } from '#lib/platform/database.ts'
import { organisationPage } from '../../organisations/organisation-form.ts'

/** The page of the organisation an invitation is for. */
export async function pageOf(invitationId: string, done: string): Promise<`/${string}`> {
  const slug = await organisationOfInvitation(database(), invitationId)
  return slug ? organisationPage({ slug }, done) : '/organisations'
}
