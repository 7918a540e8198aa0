import type { Database } from '#lib/platform/database.ts'
import { ownPagePath } from '#lib/supporters/own-page.ts'
import { letterOfHeardToken } from './heard-link.ts'

/** What the pages behind the mail that asks show of its letter; null for a link we did not send, or a letter that is gone. */
export async function heardLetter(db: Database, token: string) {
  const id = letterOfHeardToken(token)
  if (!id) return null
  const letter = await db.letter.findUnique({
    where: { id, sentAt: { not: null } },
    include: { member: true, campaign: true, supporter: { select: { quietFrom: true } } },
  })
  if (!letter) return null
  const { heard, supporter, supporterId, member, campaign } = letter
  return {
    letter: { ...letter, memberName: member.name },
    heard,
    quiet: supporter.quietFrom !== null,
    /** A second letter may go, and there is a campaign to write it with. */
    mayWriteAgain: heard === 'not_yet' && campaign.state === 'live' && letter.ownWords !== '',
    ownPage: ownPagePath(supporterId),
  }
}
