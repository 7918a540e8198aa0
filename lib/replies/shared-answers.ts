import type { Database } from '#lib/platform/database.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { isOwnId } from '#lib/platform/own-id.ts'
import { readPageMark, writePageMark } from '#lib/platform/page-mark.ts'
import { answerToShare, factsOfAnswer, type WhyNotShared, whyNotShared } from './may-be-shared.ts'
import type { SharedAnswerItem, SharedAnswersInput, SharedAnswersPage } from './shared-answers-schema.ts'
import { suggestStrikes } from './strike-out.ts'
import type { Strike } from './strike-out-kinds.ts'

const A_PAGE = 20

/** What the members of the coalition read of an answer: nothing here is a supporter's, nor points at one. */
const toRead = {
  id: true,
  replyId: true,
  campaignId: true,
  words: true,
  cameOn: true,
  sharedAt: true,
  campaign: { select: { title: true, slug: true } },
  member: { select: { id: true, name: true, party: true, invented: true } },
  reply: {
    select: {
      letter: { select: { seat: { select: { gssCode: true, name: true } } } },
      jointMail: { select: { name: true, seat: { select: { gssCode: true, name: true } } } },
    },
  },
} as const

/**
 * A page of the answers that are shared, the newest first, found in an index.
 * @param mayOpen the campaigns whose answers whoever asks reads whole: of these the answer itself can be opened
 */
export async function sharedAnswers(
  db: Database,
  { campaign, member, after, mayOpen }: SharedAnswersInput & { mayOpen: 'all' | readonly string[] },
): Promise<SharedAnswersPage> {
  const mark = readPageMark(after)
  const chosen = campaign
    ? await db.campaign.findUnique({ where: { slug: campaign }, select: { id: true } })
    : null
  if (campaign && !chosen) return { items: [], next: null }
  const rows = await db.sharedAnswer.findMany({
    where: {
      takenBackAt: null,
      ...(chosen && { campaignId: chosen.id }),
      ...(member && { memberId: member }),
      ...(mark && {
        sharedAt: { lte: mark.at },
        OR: [{ sharedAt: { lt: mark.at } }, { id: { lt: mark.id } }],
      }),
    },
    orderBy: [{ sharedAt: 'desc' }, { id: 'desc' }],
    take: A_PAGE + 1,
    select: toRead,
  })
  const shown = rows.slice(0, A_PAGE)
  const last = shown.at(-1)
  return {
    items: shown.map((row): SharedAnswerItem => {
      const { letter, jointMail } = row.reply
      const opens = mayOpen === 'all' || mayOpen.includes(row.campaignId)
      return {
        id: row.id,
        words: row.words,
        day: londonDay(row.cameOn),
        member: row.member,
        name: row.member?.name ?? jointMail?.name ?? '',
        seat: (letter ?? jointMail)?.seat ?? null,
        campaign: row.campaign,
        toJointLetter: jointMail !== null,
        replyId: opens ? row.replyId : null,
      }
    }),
    next: rows.length > A_PAGE && last ? writePageMark({ at: last.sharedAt, id: last.id }) : null,
  }
}

/** The campaigns of which something is shared, by title: what a list may be narrowed to. */
export async function campaignsShared(db: Database): Promise<{ slug: string; title: string }[]> {
  return db.campaign.findMany({
    where: { sharedAnswers: { some: { takenBackAt: null } } },
    orderBy: { title: 'asc' },
    take: 200,
    select: { slug: true, title: true },
  })
}

type Shared = { words: string; at: Date; by: string }
type Sharing = { campaignId: string; shared: Shared | null; why: WhyNotShared | null }

/** Whether an answer is shared, and why it may not be where that is so; null when there is no such answer. */
export async function sharingOf(db: Database, replyId: string): Promise<Sharing | null> {
  const found = await findToShare(db, replyId)
  return found && sharingIn(found)
}

/** An answer for whoever strikes out and shares: its words are there only where it may be shared. */
export async function answerToStrike(
  db: Database,
  replyId: string,
): Promise<
  | (Sharing & { name: string; campaign: { title: string; slug: string }; text: string; strikes: Strike[] })
  | null
> {
  const found = await findToShare(db, replyId)
  if (!found) return null
  const sharing = sharingIn(found)
  const { letter, jointMail, campaign } = found
  const text = sharing.why ? '' : found.text
  return {
    ...sharing,
    name: letter?.member.name ?? jointMail?.member?.name ?? jointMail?.name ?? '',
    campaign,
    text,
    strikes: suggestStrikes(text, factsOfAnswer(found)),
  }
}

const findToShare = async (db: Database, id: string) =>
  isOwnId(id) ? db.reply.findUnique({ where: { id }, select: answerToShare }) : null

function sharingIn(found: NonNullable<Awaited<ReturnType<typeof findToShare>>>): Sharing {
  const { campaignId, shared } = found
  const stands = shared && shared.takenBackAt === null
  return {
    campaignId,
    shared: stands ? { words: shared.words, at: shared.sharedAt, by: shared.sharedBy.name } : null,
    why: whyNotShared(found),
  }
}
