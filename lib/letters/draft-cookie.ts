import { openSealed, seal } from '#lib/platform/sealed.ts'
import { noSealedCookies, sealedCookies, sealIn } from '#lib/platform/sealed-cookies.ts'
import { languages, pathIn } from '#lib/words/language.ts'
import { canBeKept, type Draft, draft } from './draft.ts'

const NAME = 'chorus-draft'
const PURPOSE = 'draft'
/** How long a draft can be taken up again. */
const DRAFT_SECONDS = 14 * 86_400
/** A sent draft only serves to put a mistyped address right, perhaps on somebody else's machine. */
const SENT_DRAFT_SECONDS = 2 * 3_600

type Where = { slug: string; secure: boolean }

/** `Set-Cookie` headers that put a draft on the supporter's device; too much text is an answer, not a loss. */
export function draftCookies({
  slug,
  secure,
  now,
  content,
}: Where & { now: Date; content: Draft }):
  | { ok: true; headers: string[] }
  | { ok: false; reason: 'too_large' } {
  const seconds = content.sent ? SENT_DRAFT_SECONDS : DRAFT_SECONDS
  const sealed = canBeKept(content) ? seal(content, { purpose: PURPOSE, context: slug, now, seconds }) : null
  const headers = sealedCookies(sealed, { ...cookiesOf({ slug, secure }), seconds })
  return headers ? { ok: true, headers } : { ok: false, reason: 'too_large' }
}

/** `Set-Cookie` headers that take the draft off the device. */
export const noDraftCookies = (where: Where): string[] => noSealedCookies(cookiesOf(where))

/** The draft that came with a request; null when there is none to take up. */
export function readDraft({
  slug,
  now,
  cookieValue,
}: {
  slug: string
  now: Date
  cookieValue: (name: string) => string | undefined
}): Draft | null {
  const sealed = sealIn(NAME, cookieValue)
  return sealed === null ? null : openSealed(sealed, { purpose: PURPOSE, context: slug, now, schema: draft })
}

/** One for the campaign's pages in each language, so that the same draft is there in both and nowhere else. */
const cookiesOf = ({ slug, secure }: Where) => ({
  name: NAME,
  paths: languages.map((language) => pathIn(language, `/campaigns/${encodeURIComponent(slug)}`)),
  secure,
})
