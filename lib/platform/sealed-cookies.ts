/** Browsers keep 4,096 bytes a cookie, its name and attributes included, and a request's headers have to fit into 16 kB. */
const PART_BYTES = 3_900
const PARTS = 3

/** The cookies a seal travels in: their name, and the paths below which the browser sends them. */
export type SealedCookies = { name: string; paths: readonly string[]; secure: boolean }

/** `Set-Cookie` headers that put a seal on a device; null when there is none or it is too long. */
export function sealedCookies(
  seal: string | null,
  { seconds, ...cookies }: SealedCookies & { seconds: number },
): string[] | null {
  if (seal === null || seal.length > PART_BYTES * PARTS) return null
  return namesOf(cookies.name).flatMap((name, part) => {
    const value = seal.slice(part * PART_BYTES, (part + 1) * PART_BYTES)
    return headers(cookies, { name, value, seconds: value ? seconds : 0 })
  })
}

/** `Set-Cookie` headers that take it off the device. */
export const noSealedCookies = (cookies: SealedCookies): string[] =>
  namesOf(cookies.name).flatMap((name) => headers(cookies, { name, value: '', seconds: 0 }))

/** The seal that came with a request; null when there is none, or more than we ever sent. */
export function sealIn(name: string, cookieValue: (name: string) => string | undefined): string | null {
  const seal = namesOf(name)
    .map((part) => cookieValue(part) ?? '')
    .join('')
  return seal && seal.length <= PART_BYTES * PARTS ? seal : null
}

const namesOf = (name: string) => Array.from({ length: PARTS }, (_, part) => `${name}-${part}`)

const headers = (
  { paths, secure }: SealedCookies,
  { name, value, seconds }: { name: string; value: string; seconds: number },
) =>
  paths.map((path) => {
    const attributes = [`Path=${path}`, `Max-Age=${seconds}`, 'HttpOnly', 'SameSite=Lax']
    return [`${name}=${value}`, ...attributes, ...(secure ? ['Secure'] : [])].join('; ')
  })
