import { mailSigner } from '#lib/coalition/data.ts'
import { NO_ANSWER } from '#lib/counts/no-answer.ts'
import { lockLetter } from '#lib/letters/move-letter.ts'
import { ANSWER_WEEKS, ASK_AFTER_DAYS } from '#lib/letters/next-steps.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { systemMail } from '#lib/outbox/system-mail.ts'
import { writeAudit } from '#lib/platform/audit.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { ownPageAddress } from '#lib/supporters/own-page.ts'
import { wishesQuiet } from '#lib/supporters/quiet.ts'
import { heardWords } from '#lib/words/catalogue/heard.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import { dayIn } from '#lib/words/dates.ts'
import { inLanguage } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { heardAddress, type Saying } from './heard-link.ts'

const BATCH = 100
/** Nobody is asked of a letter that left longer ago: where nothing ran for weeks, it is too late to ask. */
const ASKED_WITHIN_DAYS = 7

/** Letters that their MP has had for three weeks, without an answer of any person. */
function due(now: Date): Prisma.LetterWhereInput {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const then = { lte: daysAgo(ASK_AFTER_DAYS), gt: daysAgo(ASK_AFTER_DAYS + ASKED_WITHIN_DAYS) }
  return {
    state: 'sent',
    // Of letters that were sent this is when; the index is by it.
    stateChangedAt: then,
    askedAt: null,
    heard: null,
    senderEmail: { not: '' },
    supporter: { quietFrom: null },
    replies: { none: { state: { notIn: [...NO_ANSWER] } } },
  }
}

/**
 * Asks supporters, once for each letter, whether an answer came another way: an MP may answer by post or by telephone, and
 * only they know. Nobody is asked who wished never to be. Returns how many letters it looked at.
 */
export async function askForAnswers({ db, now }: { db: Database; now: Date }): Promise<number> {
  const letters = await db.letter.findMany({
    where: due(now),
    orderBy: [{ stateChangedAt: 'asc' }, { id: 'asc' }],
    take: BATCH,
    select: { id: true },
  })
  for (const { id } of letters) await db.$transaction((tx) => ask(tx, id, now))
  return letters.length
}

async function ask(tx: Transaction, id: string, now: Date): Promise<void> {
  await lockLetter(tx, id)
  // Read again under the lock: it may be answered or asked about by now.
  const letter = await tx.letter.findFirst({
    where: { ...due(now), id },
    include: { member: true, campaign: true },
  })
  if (!letter) return
  await tx.letter.update({ where: { id }, data: { askedAt: now } })
  if (await wishesQuiet(tx, letter.supporterId)) return
  const { supporterId, language, senderName: name, senderEmail: email, campaign, reference, sentAt } = letter
  const say = sayIn(language)
  const member = letter.member.name
  const title = inLanguage(language, { en: campaign.title, cy: campaign.titleCy }).text
  const day = dayIn(language, sentAt ?? letter.stateChangedAt)
  const link = (saying: Saying) => heardAddress(language, id, saying)
  await enqueueMessage(
    tx,
    systemMail({
      kind: 'answer_asked',
      about: id,
      dedupeKey: `answer_asked:${id}`,
      signer: await mailSigner(tx),
      to: { name, email },
      language,
      subject: say(heardWords.subject, { member }),
      body: [
        say(mailWords.hello, { name }),
        say(heardWords.delivered, { member, campaign: title, day, reference }),
        say(heardWords.nothingYet, { weeks: ANSWER_WEEKS }),
        say(heardWords.whichOne),
        { button: say(heardWords.byPost), href: link('by-post') },
        { button: say(heardWords.byTelephone), href: link('by-telephone') },
        { button: say(heardWords.notYet), href: link('not-yet') },
        say(heardWords.askedOnce),
        { link: say(heardWords.neverAsk), href: link('never-ask') },
      ],
      why: say(mailWords.whySent),
      ownPage: ownPageAddress(language, supporterId),
    }),
  )
  await writeAudit(tx, {
    actor: { kind: 'system', id: 'schedule' },
    subjectId: id,
    action: 'letter.asked_about',
  })
}
