import { campaignPage } from '#lib/campaigns/campaign-page.ts'
import { database } from '#lib/platform/database.ts'
import { slugOfStatement } from '#lib/statements/data.ts'

type One = { id: string }

const draftPage = (slug: string | null) => (slug ? campaignPage(slug, 'statement') : '/desk/campaigns')

/** The page of the draft that a clause stands in. */
export const pageOfClause = async ({ id }: One) =>
  draftPage(await slugOfStatement(database(), { clauses: { some: { id } } }))

/** The page of the draft that an amendment would change. */
export const pageOfAmendment = async ({ id }: One) =>
  draftPage(await slugOfStatement(database(), { clauses: { some: { amendments: { some: { id } } } } }))

/** The page of a campaign's versions, by one of them. */
export const pageOfVersion = async ({ id }: One) => {
  const slug = await slugOfStatement(database(), { versions: { some: { id } } })
  return slug ? campaignPage(slug, 'versions') : '/desk/campaigns'
}
