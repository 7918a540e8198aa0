import { database } from '#lib/platform/database.ts'
import { holdingPen } from '#lib/replies/holding-pen-data.ts'
import { answerJson } from '../answers.ts'
import { teamRoute } from '../team-route.ts'

export const GET = teamRoute('holding.read', async () => answerJson(await holdingPen(database())))
