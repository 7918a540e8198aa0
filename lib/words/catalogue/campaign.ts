import { words } from '../say.ts'

/** The first page, a campaign’s page, an organisation’s, and the statement. */
export const campaignWords = words({})
