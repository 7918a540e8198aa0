import type { Draft } from '../draft.ts'
import { readDraft } from '../draft-cookie.ts'

/** The cookies that `Set-Cookie` headers put on a device, by name. */
export const cookiesIn = (headers: readonly string[]): Map<string, string> =>
  new Map(
    headers.map((header): [string, string] => {
      const [pair = ''] = header.split(';')
      const at = pair.indexOf('=')
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )

/** The draft of a campaign that an answer puts on a device; null where it puts none there. */
export function draftIn(response: Response, slug: string): Draft | null {
  const jar = cookiesIn(response.headers.getSetCookie())
  return readDraft({ slug, now: new Date(), cookieValue: (name) => jar.get(name) })
}
