import { z } from 'zod'
import { CampaignState, Heard } from '#lib/platform/generated/prisma/enums.ts'
import { keptBackWords } from './kept-back.ts'
import { letterGroups } from './letter-groups.ts'

/** A count, or null where it is from 1 to 4 and the reader may not see so small a number. */
const count = z.number().int().nullable()
const instant = z.iso.datetime()

export const dashboard = z.object({
  at: instant,
  /** False where counts from 1 to 4 are hidden from this reader. */
  exact: z.boolean(),
  campaigns: z.array(z.object({ slug: z.string(), title: z.string(), state: z.enum(CampaignState) })),
  /** The campaign shown; null for all of them. */
  campaign: z.string().nullable(),
  letters: z.object({
    written: count,
    /** Letters on paper whose writers said that they posted them; none of them is in the groups. */
    posted: count,
    groups: z.array(
      z.object({ group: z.enum(Object.keys(letterGroups) as [keyof typeof letterGroups]), count }),
    ),
    /** Why letters are kept back; without counts where small ones are hidden, as they would add up to the group's. */
    keptBack: z.array(
      z.object({ reason: z.enum(Object.keys(keptBackWords) as [keyof typeof keptBackWords]), count }),
    ),
  }),
  /** Totals at the end of each day (Europe/London), oldest first. */
  days: z.array(z.object({ day: z.iso.date(), written: count, confirmed: count, delivered: count })),
  members: z.array(
    z.object({
      memberId: z.number().int(),
      name: z.string(),
      party: z.string(),
      partyColour: z.string(),
      gssCode: z.string(),
      seatName: z.string(),
      letters: count,
      answers: count,
    }),
  ),
  answers: z.object({
    unread: z.number().int(),
    total: z.number().int(),
    /** Null for readers who may not open answers. */
    newest: z
      .array(z.object({ id: z.string(), memberName: z.string(), seatName: z.string(), receivedAt: instant }))
      .nullable(),
  }),
  /** What supporters said, when they were asked, of answers that did not come through us. */
  heard: z.array(z.object({ heard: z.enum(Heard), count })),
  held: z.number().int(),
  health: z.object({
    worker: z.enum(['running', 'silent', 'never_started']),
    heardAt: instant.nullable(),
    delivery: z.enum(['catch', 'live']),
    deferred: z.number().int(),
    troubled: z.number().int(),
    waiting: z.number().int(),
    /** Minutes until the letters now waiting have left; null when none left lately to judge by. */
    minutesLeft: z.number().int().nullable(),
  }),
})

export type Dashboard = z.infer<typeof dashboard>
export type DashboardMember = Dashboard['members'][number]
export type Day = Dashboard['days'][number]

export const dashboardInput = z.object({ campaign: z.string().min(1).max(120).nullable() })
