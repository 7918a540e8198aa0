import { z } from 'zod'
import { noneWhereEmpty, tick, yesOrNo } from '#lib/platform/form-fields.ts'
import { pageMark } from '#lib/platform/page-mark.ts'
import { typed } from '#lib/platform/typed.ts'
import { activityKinds } from './activity-words.ts'

const slug = z.string().regex(/^[a-z0-9-]{1,120}$/)
const lost = 'That form is not complete. Load the page again.'

const kinds = Object.keys(activityKinds) as [keyof typeof activityKinds]

/** What of the log is shown, as it stands in the page's address; whatever cannot be read is left out. */
export const activityInput = z.object({
  kind: z.enum(kinds).optional().catch(undefined),
  campaign: slug.optional().catch(undefined),
  /** A person's id. */
  person: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional()
    .catch(undefined),
  day: z.iso.date().optional().catch(undefined),
  /** Words of a name: of an MP, a campaign, an organisation or a colleague. */
  find: z
    .string()
    .max(200)
    .transform((text) => text.trim().replace(/\s+/g, ' '))
    .transform((text) => text || undefined)
    .optional()
    .catch(undefined),
  after: pageMark.optional().catch(undefined),
})
export type ActivityInput = z.infer<typeof activityInput>

const remarkKind = z.enum(['reply', 'member', 'promise', 'follow_up'])

/** What a remark stands beside. */
export const remarkSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reply'), id: z.uuid(lost) }),
  z.object({ kind: z.literal('member'), id: z.coerce.number().int().positive().max(2_147_483_647) }),
  z.object({ kind: z.literal('promise'), id: z.uuid(lost) }),
  z.object({ kind: z.literal('follow_up'), id: z.uuid(lost) }),
])
export type RemarkSubject = z.infer<typeof remarkSubject>

const REMARK_MAXIMUM = 4_000
const remarkText = typed(
  REMARK_MAXIMUM,
  `A remark has ${REMARK_MAXIMUM.toLocaleString('en-GB')} characters at most.`,
  {
    missing: 'Write your remark first.',
  },
)

/** Beside what, flat as a form sends it. */
export const remarkInput = z
  .object({
    kind: remarkKind,
    id: z.string(lost),
    /** Made with the form, so that pressing twice writes once. */
    remarkId: z.uuid().optional(),
    organisationId: z.uuid(lost),
    text: remarkText,
    /** Somebody chosen from the list, beside those who are named in the text. */
    mention: noneWhereEmpty(z.string().max(64).optional()),
    shared: tick,
  })
  .transform(({ kind, id, ...rest }, context) => {
    const subject = remarkSubject.safeParse({ kind, id })
    if (subject.success) return { subject: subject.data, ...rest }
    context.addIssue({ code: 'custom', message: lost })
    return z.NEVER
  })

export const remarkEdit = z.object({ text: remarkText })

const watching = {
  watch: yesOrNo,
  /** Pressed in the list of all that is watched, which is then shown again. */
  inList: tick,
}
export const watchingInput = z.union([
  z.object({
    memberId: z.coerce.number().int().positive().max(2_147_483_647),
    campaignId: z.undefined().optional(),
    ...watching,
  }),
  z.object({ campaignId: z.uuid(lost), memberId: z.undefined().optional(), ...watching }),
])

/** A remark as its readers see it. */
const shownRemark = z.object({
  id: z.string(),
  author: z.string(),
  organisation: z.string(),
  /** Empty once it was removed. */
  text: z.string(),
  shared: z.boolean(),
  writtenAt: z.iso.datetime(),
  edited: z.boolean(),
  removed: z.boolean(),
  /** The names in it that are people here, as they stand in its text. */
  mentions: z.array(z.string()),
  /** Until when its reader may still change it; null where they may not. */
  changeableUntil: z.iso.datetime().nullable(),
  mayRemove: z.boolean(),
})
export type ShownRemark = z.infer<typeof shownRemark>

export const remarksAnswer = z.object({
  items: z.array(shownRemark),
  /** So many older ones are left out. */
  older: z.number().int(),
})
export type RemarksAnswer = z.infer<typeof remarksAnswer>
