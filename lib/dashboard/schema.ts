import { z } from 'zod'
import { letterGroups } from '#lib/letters/letter-groups.ts'
import {
  CampaignState,
  CollectingTrouble,
  Heard,
  OutboxLane,
  RestReason,
} from '#lib/platform/generated/prisma/enums.ts'
import { keptBackWords } from './kept-back.ts'

/** A count as its reader is told it: null where it is below five and they may not see so small a number. */
const count = z.number().int().nullable()
const instant = z.iso.datetime()

export const dashboard = z.object({
  at: instant,
  /** False where this reader is told counts in fives, and none below. */
  exact: z.boolean(),
  campaigns: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      state: z.enum(CampaignState),
      /** That it stopped by itself because its letters failed: when, and how many of how many. */
      pausedItself: z
        .object({
          at: instant,
          why: z.enum(['refused', 'inDoubt']),
          failed: z.number().int(),
          ended: z.number().int(),
        })
        .nullable(),
    }),
  ),
  /** The campaign shown; null for all of them. */
  campaign: z.string().nullable(),
  letters: z.object({
    written: count,
    /** Letters on paper whose writers said that they posted them; none of them is in the groups. */
    posted: count,
    groups: z.array(
      z.object({ group: z.enum(Object.keys(letterGroups) as [keyof typeof letterGroups]), count }),
    ),
    /** Why letters are kept back: those reasons whose count is told. */
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
      invented: z.boolean(),
      party: z.string(),
      partyColour: z.string(),
      gssCode: z.string(),
      seatName: z.string(),
      letters: count,
      answers: count,
    }),
  ),
  answers: z.object({
    unread: count,
    total: count,
    /** Null for readers who may not open answers. */
    newest: z
      .array(z.object({ id: z.string(), memberName: z.string(), seatName: z.string(), receivedAt: instant }))
      .nullable(),
  }),
  /** What supporters said, when they were asked, of answers that did not come through us. */
  heard: z.array(z.object({ heard: z.enum(Heard), count })),
  /** Answers that wait for a person before their supporters get them. */
  waiting: z.number().int(),
  held: z.number().int(),
  lanes: z.array(
    z.object({
      lane: z.enum(OutboxLane),
      /** Mails that left today. */
      left: count,
      waiting: count,
      /** So many and more wait. */
      more: z.boolean(),
      /** When letters leave again, while MPs' offices are closed. */
      opensAt: instant.nullable(),
      /** About when the last that waits leaves; null where none waits, or all go as they come. */
      doneAt: instant.nullable(),
      /** Why all of them rest, and until when. */
      rest: z
        .object({ reason: z.enum(RestReason), answer: z.string(), since: instant, until: instant })
        .nullable(),
    }),
  ),
  /** The mailboxes that answers are collected from and that need somebody. */
  collecting: z.array(
    z.object({
      address: z.string(),
      /** Why nothing is collected, and since when. */
      trouble: z.object({ why: z.enum(CollectingTrouble), since: instant }).nullable(),
      /** Messages that lie there and could not be taken. */
      leftThere: z.number().int(),
      cannotMove: z.boolean(),
    }),
  ),
  health: z.object({
    worker: z.enum(['running', 'silent', 'never_started']),
    heardAt: instant.nullable(),
    delivery: z.enum(['catch', 'live']),
    deferred: count,
    troubled: count,
    /** Letters that are held, for whatever reason. */
    keptBack: count,
    /** Letters on the way: for their turn, or to be tried again. */
    waiting: count,
    /** Minutes until the letters that wait for their turn have left; null when none left lately to judge by. */
    minutesLeft: z.number().int().nullable(),
  }),
})

export type Dashboard = z.infer<typeof dashboard>
export type DashboardMember = Dashboard['members'][number]
export type Day = Dashboard['days'][number]

export const dashboardInput = z.object({ campaign: z.string().min(1).max(120).nullable() })
