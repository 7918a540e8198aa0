import { z } from 'zod'
import { CampaignState } from '#lib/platform/generated/prisma/enums.ts'

export const campaignMoveInput = z.object({ to: z.enum(CampaignState) })
export const campaignMoveAnswer = z.object({ ok: z.literal(true) })
