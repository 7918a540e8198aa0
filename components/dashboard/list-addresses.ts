import type { Route } from 'next'
import type { LetterShow } from '#lib/letters/letter-list-schema.ts'
import type { HeldReason, OutboxLane } from '#lib/platform/generated/prisma/enums.ts'

const query = (fields: Record<string, string | number | null | undefined>) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  ).toString()

/** The list of letters that a number counts; those that are kept back have a page of their own. */
export function lettersAt(of: {
  show: LetterShow
  campaign: string | null
  member?: number
  /** The last day of a list by day. */
  until?: string
}): Route {
  return of.show === 'kept_back' ? heldAt({ campaign: of.campaign }) : `/desk/letters?${query(of)}`
}

/** The confirmed letters that came by one way in: an organisation's page, or the campaign's own, and one address or all. */
export const wayAt = (of: { campaign: string; through: string; way?: string }): Route =>
  `/desk/letters?${new URLSearchParams({
    show: 'confirmed',
    campaign: of.campaign,
    through: of.through,
    ...(of.way !== undefined && { way: of.way }),
  })}`

/** The printed letters that are said to be posted. */
export const postedAt = (of: { campaign: string | null }): Route => `/desk/posted?${query(of)}`

/** The mails of a lane that left today, or that wait. */
export const mailsAt = (of: { lane: OutboxLane; show: 'left' | 'waiting' }): Route =>
  `/desk/mails?${query(of)}`

export const heldAt = (of: { campaign: string | null; reason?: HeldReason }): Route =>
  `/desk/held?${query(of)}`

/** The answers that a number counts: those to read, or all of a member's. */
export const answersAt = ({ campaign, member }: { campaign: string | null; member?: number }): Route =>
  `/replies?${query({ show: member ? 'all' : 'unread', campaign, member })}`
