import { z } from 'zod'
import { addUpCounts } from '#lib/counts/add-up-counts.ts'
import { keptCounts } from '#lib/counts/data.ts'
import {
  countWaitingMails,
  type ListedMail,
  MAILS_ON_A_PAGE,
  MOST_WAITING,
  mailsLeftSince,
  mailsWaiting,
} from '#lib/outbox/data.ts'
import type { Database } from '#lib/platform/database.ts'
import { OutboxLane } from '#lib/platform/generated/prisma/enums.ts'
import { londonDay, londonInstant } from '#lib/platform/london-day.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { pageMark, readPageMark, writePageMark } from '#lib/platform/page-mark.ts'

export const mailListInput = z.object({
  lane: z.enum(OutboxLane).catch('members'),
  show: z.enum(['left', 'waiting']).catch('left'),
  after: pageMark.optional().catch(undefined),
})
export type MailListInput = z.infer<typeof mailListInput>

export type MailOfLane = Omit<ListedMail, 'about'> & {
  /** The letter, or the mail of a joint letter, that it is or is about; null where it is about none. */
  about: { reference: string; href: string } | null
}

export type MailList = {
  items: MailOfLane[]
  total: number
  /** So many and more. */
  more: boolean
  /** Where the next page goes on; null on the last. */
  next: string | null
}

/** A page of a lane's mails: those that left today in London, the newest first, or those that wait, the next first. */
export async function mailList(
  db: Database,
  { lane, show, after, now }: MailListInput & { now: Date },
): Promise<MailList> {
  const mark = readPageMark(after)
  const since = londonInstant(londonDay(now), '00:00:00')
  const rows = await (show === 'left'
    ? mailsLeftSince(db, { lane, since, after: mark })
    : mailsWaiting(db, { lane, after: mark }))
  const shown = rows.slice(0, MAILS_ON_A_PAGE)
  const last = rows.length > shown.length ? shown.at(-1) : undefined
  const lettersById = await lettersBehind(db, { mails: shown, show })
  const total =
    show === 'left'
      ? addUpCounts(await keptCounts(db, ['mails_left']), { state: lane, day: londonDay(now) })
      : await countWaitingMails(db, lane)
  return {
    items: shown.map((mail) => ({ ...mail, about: lettersById.get(mail.about) ?? null })),
    total: show === 'left' ? total : Math.min(total, MOST_WAITING),
    more: show === 'waiting' && total > MOST_WAITING,
    next: last ? writePageMark(last) : null,
  }
}

/** What mails are about, by id: each letter's reference, and the page that lists it. */
async function lettersBehind(
  db: Database,
  { mails, show }: { mails: readonly ListedMail[]; show: MailListInput['show'] },
): Promise<Map<string, NonNullable<MailOfLane['about']>>> {
  const id = { in: mails.map(({ about }) => about).filter(isOwnId) }
  const [letters, jointMails] = await Promise.all([
    db.letter.findMany({ where: { id }, select: { id: true, reference: true } }),
    db.jointMail.findMany({
      where: { id },
      select: {
        id: true,
        reference: true,
        jointLetterId: true,
        jointLetter: { select: { version: { select: { campaign: { select: { slug: true } } } } } },
      },
    }),
  ])
  const list = show === 'left' ? 'sent' : 'waiting'
  return new Map<string, NonNullable<MailOfLane['about']>>([
    ...letters.map(
      ({ id, reference }) => [id, { reference, href: `/desk/letters?find=${reference}` }] as const,
    ),
    ...jointMails.map(({ id, reference, jointLetterId, jointLetter }) => {
      const page = `/desk/campaigns/${jointLetter.version.campaign.slug}/joint-letter`
      return [id, { reference, href: `${page}?letter=${jointLetterId}&show=${list}#mails` }] as const
    }),
  ])
}
