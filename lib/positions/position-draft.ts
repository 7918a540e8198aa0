import { z } from 'zod'
import { openSealed, seal } from '#lib/platform/sealed.ts'
import { noSealedCookies, sealedCookies, sealIn } from '#lib/platform/sealed-cookies.ts'
import { positionForm } from './schema.ts'

/** What an officer typed when it could not be taken, and why. Only the same person sees it again. */
const positionDraft = z.object({
  /** Null when the session was over: whoever signs in next in this browser takes it up. */
  personId: z.string().nullable(),
  form: positionForm,
  problem: z.object({
    reason: z.string(),
    message: z.string(),
    fields: z.record(z.string(), z.string()).default({}),
    latestNumber: z.number().optional(),
  }),
})
export type PositionDraft = z.infer<typeof positionDraft>

const NAME = 'chorus-position'
const PURPOSE = 'position-draft'
/** How long a draft can be taken up. */
const DRAFT_SECONDS = 3_600

type Where = { slug: string; secure: boolean }

/** `Set-Cookie` headers that keep a draft for its campaign's pages, so that a form needs no script; null when it is too long. */
export function draftCookies(
  draft: PositionDraft,
  { slug, secure, now }: Where & { now: Date },
): string[] | null {
  const sealed = seal(draft, { purpose: PURPOSE, context: slug, now, seconds: DRAFT_SECONDS })
  return sealedCookies(sealed, { ...cookiesOf({ slug, secure }), seconds: DRAFT_SECONDS })
}

/** `Set-Cookie` headers that take it off the device. */
export const noDraftCookies = (where: Where): string[] => noSealedCookies(cookiesOf(where))

/** The draft that came with a request for a campaign's pages; null when it is damaged, too old or somebody else's. */
export function readPositionDraft({
  slug,
  personId,
  now,
  cookieValue,
}: {
  slug: string
  personId: string
  now: Date
  cookieValue: (name: string) => string | undefined
}): PositionDraft | null {
  const sealed = sealIn(NAME, cookieValue)
  const draft = sealed && openSealed(sealed, { purpose: PURPOSE, context: slug, now, schema: positionDraft })
  return draft && (draft.personId === null || draft.personId === personId) ? draft : null
}

const cookiesOf = ({ slug, secure }: Where) => ({
  name: NAME,
  paths: [`/desk/campaigns/${encodeURIComponent(slug)}`],
  secure,
})
