import { z } from 'zod'

/** What may wait for somebody, and what a number of it says. */
export const countWords = {
  answers: 'to read',
  pen: 'to place',
  held: 'held',
  requests: 'open',
  asked: 'asked',
  followUps: 'due',
} as const

export type CountKey = keyof typeof countWords

/** How many of each wait for one person; what is none of theirs is left out. */
export const waitsForMe = z.object({
  answers: z.number().int().optional(),
  pen: z.number().int().optional(),
  held: z.number().int().optional(),
  requests: z.number().int().optional(),
  asked: z.number().int().optional(),
  followUps: z.number().int().optional(),
})

export type WaitsForMe = z.infer<typeof waitsForMe>
