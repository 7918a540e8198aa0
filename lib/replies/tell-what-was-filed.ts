import { mailSigner } from '#lib/coalition/data.ts'
import { NO_ANSWER } from '#lib/counts/no-answer.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { systemMail } from '#lib/outbox/system-mail.ts'
import { config } from '#lib/platform/config.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { ownPageAddress } from '#lib/supporters/own-page.ts'
import { filedWords } from '#lib/words/catalogue/filed.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import { dayIn } from '#lib/words/dates.ts'
import { inLanguage, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { filedAs, isFiled } from './filed-as.ts'
import { forSupporters } from './for-supporters.ts'

const BATCH = 100
/** Whoever files an answer may think again for so long, before its supporter is told. */
const RESTS_MS = 30 * 60_000
/** What was filed longer ago is no news. */
const NEWS_FOR_DAYS = 7

const due = (now: Date): Prisma.ReplyWhereInput => ({
  state: { notIn: [...NO_ANSWER, 'unclassified', 'answered_alone'] },
  classifiedById: { not: null },
  classifiedAt: {
    lte: new Date(now.getTime() - RESTS_MS),
    gt: new Date(now.getTime() - NEWS_FOR_DAYS * DAY_MS),
  },
  filedToldAt: null,
  ...forSupporters,
  letter: { senderEmail: { not: '' } },
})

/**
 * Tells supporters what the answer to their letter was filed as, once a person has filed it: once for each answer, half an
 * hour later, and not again when it is filed anew. Returns how many answers it told of.
 */
export async function tellWhatWasFiled({ db, now }: { db: Database; now: Date }): Promise<number> {
  const replies = await db.reply.findMany({
    where: due(now),
    orderBy: { classifiedAt: 'asc' },
    take: BATCH,
    select: { id: true },
  })
  let told = 0
  for (const { id } of replies) if (await db.$transaction((tx) => tell(tx, id, now))) told += 1
  return told
}

async function tell(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.reply.updateMany({ where: { ...due(now), id }, data: { filedToldAt: now } })
  if (count === 0) return false
  const { state, receivedAt, letter } = await tx.reply.findUniqueOrThrow({
    where: { id },
    include: { letter: { include: { member: true, campaign: true } } },
  })
  // Of an answer to a joint letter nobody is told.
  if (!isFiled(state) || !letter) return false
  const { supporterId, language, senderName: name, senderEmail: email, campaign } = letter
  const say = sayIn(language)
  const member = letter.member.name
  const title = inLanguage(language, { en: campaign.title, cy: campaign.titleCy }).text
  const ownPage = ownPageAddress(language, supporterId)
  await enqueueMessage(
    tx,
    systemMail({
      kind: 'answer_filed',
      about: letter.id,
      dedupeKey: `answer_filed:${id}`,
      signer: await mailSigner(tx),
      to: { name, email },
      language,
      subject: say(filedWords.subject, { member }),
      body: [
        say(mailWords.hello, { name }),
        say(filedWords.read, { member, campaign: title, day: dayIn(language, receivedAt) }),
        say(filedAs[state]),
        ...(state === 'wants_address' ? [say(filedWords.giveAddress)] : []),
        { button: say(filedWords.see), href: ownPage },
        say(filedWords.wrong),
        { link: say(filedWords.reachUs), href: `${config().baseUrl}${pathIn(language, '/contact')}` },
      ],
      why: say(mailWords.whySent),
      ownPage,
    }),
  )
  return true
}
