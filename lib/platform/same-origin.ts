import { config } from './config.ts'

/**
 * Whether a request that changes something comes from a page of ours. Browsers say so themselves: `Sec-Fetch-Site`
 * (all since 2023), or `Origin` (older ones). A request with neither is no browser's, carries nobody's cookies by
 * accident, and is let through to be judged by who signs it.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  if (!origin || origin === 'null') return origin === null
  return hostOf(origin) === request.headers.get('host') || hostOf(origin) === hostOf(config().baseUrl)
}

function hostOf(url: string): string | null {
  try {
    return new URL(url).host
  } catch {
    return null
  }
}
