import { z } from 'zod'

const tooLong = (most: number) => `This is longer than ${most} characters. Shorten it a little.`

/** Text that must be there. */
export const needed = (most: number, missing: string) => z.string().min(1, missing).max(most, tooLong(most))

/** Text that may be left out, kept as nothing. */
export const optional = (most: number) =>
  z
    .string()
    .max(most, tooLong(most))
    .transform((text) => text || null)

/** Text that may be left out, kept as the empty text. */
export const maybeEmpty = (most: number) => z.string().max(most, tooLong(most))

/** Ticks, joined by commas as a form's values are. */
export const ticked = <T extends string>(of: Readonly<Record<string, T>>, missing: string) =>
  z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(of)).min(1, missing))

/** One tick. */
export const yes = z.string().transform((text) => text === 'yes')
