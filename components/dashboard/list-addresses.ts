import type { Route } from 'next'
import type { LetterShow } from '#lib/letters/letter-list-schema.ts'
import type { HeldReason } from '#lib/platform/generated/prisma/enums.ts'

const query = (fields: Record<string, string | number | null | undefined>) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  ).toString()

/** The list of letters that a number counts; those that are kept back have a page of their own. */
export function lettersAt(of: { show: LetterShow; campaign: string | null; member?: number }): Route {
  return of.show === 'kept_back' ? heldAt({ campaign: of.campaign }) : `/desk/letters?${query(of)}`
}

export const heldAt = (of: { campaign: string | null; reason?: HeldReason }): Route =>
  `/desk/held?${query(of)}`

/** The answers that a number counts: those to read, or all of a member's. */
export const answersAt = ({ campaign, member }: { campaign: string | null; member?: number }): Route =>
  `/replies?${query({ show: member ? 'all' : 'unread', campaign, member })}`
