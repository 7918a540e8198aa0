import { z } from 'zod'
import { several } from '#lib/platform/form-fields.ts'
import type { Strike } from './strike-out-kinds.ts'

/** Which of the suggestions somebody ticked, by where each begins; `chosen` says that the list was sent at all. */
export const strikeChoice = z.object({
  chosen: z.string().optional(),
  strike: several(z.coerce.number().int().nonnegative().catch(-1)),
})

/** The suggestions as somebody ticked them; what is the supporter's own stays struck. */
export const asChosen = (
  strikes: readonly Strike[],
  { chosen, strike }: z.infer<typeof strikeChoice>,
): Strike[] =>
  chosen === undefined
    ? [...strikes]
    : strikes.map((each) => ({ ...each, struck: each.must || strike.includes(each.from) }))

const AROUND = 40

/** The words around a suggestion, on one line, for whoever decides. */
export function around(
  text: string,
  { from, to }: Pick<Strike, 'from' | 'to'>,
): { before: string; after: string } {
  const line = (part: string) => part.replace(/\s+/g, ' ')
  const start = Math.max(0, from - AROUND)
  const end = Math.min(text.length, to + AROUND)
  return {
    before: `${start > 0 ? '…' : ''}${line(text.slice(start, from))}`,
    after: `${line(text.slice(to, end))}${end < text.length ? '…' : ''}`,
  }
}
