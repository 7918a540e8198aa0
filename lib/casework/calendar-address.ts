import { config } from '#lib/platform/config.ts'
import { keyedHash } from '#lib/platform/keyed-hash.ts'
import { publicToken, tidyToken } from '#lib/platform/public-token.ts'
import { sha256Of } from '#lib/platform/sha256-of.ts'

const BYTES = 24

/**
 * The secret in the address of a person's calendar: made of who they are and when it was made, under this installation's key,
 * so that their page can show it again and nobody else can make it. Made anew at another time it is another.
 */
export const calendarToken = ({ userId, madeAt }: { userId: string; madeAt: Date }): string =>
  publicToken(keyedHash('calendar', `${userId} ${madeAt.toISOString()}`).subarray(0, BYTES))

/** What is kept of it to know it by. */
export const hashOfCalendarToken = (token: string): string => sha256Of(tidyToken(token))

/** The address that a calendar program reads. */
export const calendarAddress = (token: string): string =>
  `${config().baseUrl}/api/follow-ups/calendars/${token}`
