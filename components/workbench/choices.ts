import { z } from 'zod'
import { groups } from './ways.ts'

/** How a person wants the workbench on this browser: each choice is kept in a cookie of its own. */
export const densities = ['compact', 'comfortable'] as const
export type Density = (typeof densities)[number]

export type Choices = {
  density: Density
  /** Whether single keys do something. */
  keys: boolean
  /** The groups of the menu that they closed. */
  closed: readonly string[]
}

const YEAR_SECONDS = 31_536_000
const cookieOf = { density: 'chorus-density', keys: 'chorus-keys', closed: 'chorus-closed' } as const
type Choice = keyof typeof cookieOf
const choices: readonly Choice[] = ['density', 'keys', 'closed']

const isGroup = (name: string) => Object.hasOwn(groups, name)

/** What a form says of them: only what it names is changed. */
export const choicesInput = z.object({
  density: z.enum(densities).optional(),
  keys: z.enum(['on', 'off']).optional(),
  closed: z
    .string()
    .max(200)
    .transform((text) => text.split('.').filter(isGroup).join('.'))
    .optional(),
  /** The page to go back to. */
  back: z.string().max(500).optional(),
})

/** What the cookies of a request say; what they do not say, or say wrongly, is as usual. */
export function readChoices(cookie: (name: string) => string | undefined): Choices {
  return {
    density: z.enum(densities).catch('compact').parse(cookie(cookieOf.density)),
    keys: cookie(cookieOf.keys) !== 'off',
    closed: (cookie(cookieOf.closed) ?? '').split('.').filter(isGroup),
  }
}

/** Whole Set-Cookie values for the choices that were made. */
export function writeChoices(
  made: Partial<Record<Choice, string>>,
  { secure }: { secure: boolean },
): string[] {
  return choices.flatMap((choice) => {
    const value = made[choice]
    if (value === undefined) return []
    const name = cookieOf[choice]
    const attributes = ['Path=/', `Max-Age=${YEAR_SECONDS}`, 'HttpOnly', 'SameSite=Lax']
    return [[`${name}=${value}`, ...attributes, ...(secure ? ['Secure'] : [])].join('; ')]
  })
}
