import { z } from 'zod'
import { several } from '#lib/platform/form-fields.ts'

/** Which columns a person chose for the lists of a page: a cookie that only that page is sent. */
const NAME = 'chorus-columns'
const YEAR_SECONDS = 31_536_000
const MOST_COLUMNS = 40
const NONE = 'none'

const column = z.string().regex(/^[a-z0-9-]{1,60}$/)

export const columnsInput = z.object({
  /** The page the list stands on. */
  page: z.string().regex(/^\/[a-z0-9/_-]{1,200}$/),
  column: several(column).pipe(z.array(column).max(MOST_COLUMNS)),
  back: z.string().max(500),
})

/** A whole Set-Cookie value. */
export const writeColumns = (
  { page, column: chosen }: z.infer<typeof columnsInput>,
  { secure }: { secure: boolean },
): string =>
  [
    `${NAME}=${chosen.join('.') || NONE}`,
    `Path=${page}`,
    `Max-Age=${YEAR_SECONDS}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ')

/** The columns that were chosen for the page that is asked for; null where nobody chose. */
export function readColumns(cookies: {
  get: (name: string) => { value: string } | undefined
}): string[] | null {
  const value = cookies.get(NAME)?.value
  if (value === undefined || value === NONE) return value === undefined ? null : []
  return value.split('.').filter((one) => column.safeParse(one).success)
}
