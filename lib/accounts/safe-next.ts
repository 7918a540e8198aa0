const HOME = '/desk'

/** Where to go after signing in: a path of ours, never another site; each person’s first page for anything else. */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/') || next.length > 500) return HOME
  const url = URL.canParse(next, 'http://chorus.invalid') ? new URL(next, 'http://chorus.invalid') : null
  if (url?.host !== 'chorus.invalid' || url.pathname.startsWith('//')) return HOME
  if (url.pathname.startsWith('/api/') || url.pathname.startsWith('/sign-in')) return HOME
  return `${url.pathname}${url.search}`
}
