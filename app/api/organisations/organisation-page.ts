import { organisationOfInvitation } from '#lib/accounts/data.ts'
import { organisationBySlug } from '#lib/coalition/data.ts'
import { type Database, database } from '#lib/platform/database.ts'
import { type Refused, refused } from '#lib/platform/refused.ts'

export type Slug = { slug: string }

/** An organisation's page. */
export const organisationPage = ({ slug }: Slug) => `/organisations/${encodeURIComponent(slug)}`

/** The page of the organisation that an invitation is for. */
export async function pageOfInvitation({ id }: { id: string }): Promise<string> {
  const slug = await organisationOfInvitation(database(), id)
  return slug ? organisationPage({ slug }) : '/organisations'
}

/** Does something with the organisation that an address names. */
export async function withOrganisation<Result>(
  { db, slug }: { db: Database; slug: string },
  act: (organisationId: string) => Promise<Result>,
): Promise<Result | Refused<'no_such_organisation'>> {
  const organisation = await organisationBySlug(db, slug)
  if (organisation) return act(organisation.id)
  return refused('no_such_organisation', 'There is no such organisation. Nothing was changed.')
}
