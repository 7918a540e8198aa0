import { cameFrom } from '#lib/letters/came-from.ts'
import { config } from '#lib/platform/config.ts'

type Query = Readonly<Record<string, string | string[] | undefined>>

/** What the form was asked for, and the address it makes of it, by the rules it is counted by; null before it was. */
export function addressIn(slug: string, query: Query, pages: readonly { value: string }[]) {
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' ? value.slice(0, 200) : ''
  }
  const asked = typeof query.page === 'string'
  const page = pages.find(({ value }) => value === query.page)?.value ?? pages[0]?.value ?? ''
  const typed = { page, source: text('source'), medium: text('medium'), name: text('name') }
  const utm: Record<string, string> = {
    utm_source: typed.source,
    utm_medium: typed.medium,
    utm_campaign: typed.name,
  }
  const words = [page && `org=${encodeURIComponent(page)}`, cameFrom((name) => utm[name])]
    .filter(Boolean)
    .join('&')
  const address = `${config().baseUrl}/campaigns/${encodeURIComponent(slug)}${words && `?${words}`}`
  return { typed, address: asked ? address : null }
}
