import { z } from 'zod'
import { tidyWords } from './tidy-text.ts'

/**
 * How long something may be as it arrives, for the length it may have once it is tidied: room for a word processor's
 * spaces, and no more. What is longer is too long whatever tidying would leave.
 */
export const rawLimit = (limit: number): number => 4 * limit + 1_000

type TooLong = string | ((length: number) => string)

/**
 * Text that people type, for a schema: its length is looked at before anything else is done with it; then it is tidied,
 * and has `limit` characters at most and, where `missing` is said, one at least. `tooLong` may be told the length there is.
 */
export function typed(
  limit: number,
  tooLong: TooLong,
  { missing, tidy = tidyWords }: { missing?: string; tidy?: (text: string) => string } = {},
) {
  const error = ({ input }: { input: unknown }) =>
    typeof tooLong === 'string' ? tooLong : tooLong(String(input).length)
  const tidied = z.string().max(limit, { error })
  return z
    .string(missing)
    .max(rawLimit(limit), { error })
    .transform(tidy)
    .pipe(missing === undefined ? tidied : tidied.min(1, missing))
}
