import { languages, pathIn } from '#lib/words/language.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { draftLifetime, openDraft, sealDraft } from './seal-draft.ts'

/** Browsers keep 4,096 bytes a cookie, its name and attributes included. */
const PART_BYTES = 3_800
const PARTS = 3
const names = Array.from({ length: PARTS }, (_, part) => `chorus-draft-${part}`)

type Place = { slug: string; secure: boolean }

/** `Set-Cookie` headers that put a draft on the supporter's device; too much text is an answer, not a loss. */
export function draftCookies(
  options: Place & { now: Date; content: Draft },
): { ok: true; headers: string[] } | { ok: false; reason: 'too_large' } {
  const seal = sealDraft(options)
  if (seal.length > PART_BYTES * PARTS) return { ok: false, reason: 'too_large' }
  const headers = names.flatMap((name, part) => {
    const value = seal.slice(part * PART_BYTES, (part + 1) * PART_BYTES)
    return cookies({ ...options, name, value, maxAge: value ? draftLifetime(options.content) : 0 })
  })
  return { ok: true, headers }
}

/** `Set-Cookie` headers that take the draft off the device. */
export function noDraftCookies(place: Place): string[] {
  return names.flatMap((name) => cookies({ ...place, name, value: '', maxAge: 0 }))
}

/** The draft that came with a request; null when there is none to take up. */
export function readDraft(options: {
  slug: string
  now: Date
  cookieValue: (name: string) => string | undefined
}): Draft | null {
  const seal = names.map((name) => options.cookieValue(name) ?? '').join('')
  return seal ? openDraft({ ...options, seal }) : null
}

/** The draft that came with a request, or an empty one. */
export const draftOrEmpty = (options: Parameters<typeof readDraft>[0]): Draft =>
  readDraft(options) ?? emptyDraft()

/** One cookie for the campaign's pages in each language, so that the same draft is there in both and nowhere else. */
function cookies({
  name,
  value,
  maxAge,
  slug,
  secure,
}: Place & { name: string; value: string; maxAge: number }): string[] {
  return languages.map((language) => {
    const attributes = [
      `Path=${pathIn(language, `/campaigns/${encodeURIComponent(slug)}`)}`,
      `Max-Age=${maxAge}`,
      'HttpOnly',
      'SameSite=Lax',
      ...(secure ? ['Secure'] : []),
    ]
    return [`${name}=${value}`, ...attributes].join('; ')
  })
}
