import { mailSigner } from '#lib/coalition/data.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import { systemMail } from '#lib/outbox/system-mail.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { ownPageAddress } from '#lib/supporters/own-page.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import { relayWords } from '#lib/words/catalogue/relay.ts'
import { dayIn } from '#lib/words/dates.ts'
import { sayIn } from '#lib/words/say.ts'
import { withoutLinks } from './without-links.ts'

/** What waits for its supporter's press is let go after so long. */
export const ASKED_DAYS = 7

/** Until when its supporter may say that they wrote it. */
export const askedUntil = (askedAt: Date) => new Date(askedAt.getTime() + ASKED_DAYS * DAY_MS)

/**
 * Asks a supporter whether they wrote what came in their name, before it goes to their MP. The words may be anybody's: nothing in
 * them can be pressed.
 */
export async function askToRelay(
  tx: Transaction,
  { relayId, now }: { relayId: string; now: Date },
): Promise<void> {
  const { letterId, letter, inbound } = await tx.relay.findUniqueOrThrow({
    where: { id: relayId },
    include: { letter: { include: { member: { select: { name: true } } } }, inbound: true },
  })
  const { language, supporterId, senderName: name, senderEmail: email } = letter
  const say = sayIn(language)
  const member = letter.member.name
  const ownPage = ownPageAddress(language, supporterId)
  await enqueueMessage(
    tx,
    systemMail({
      kind: 'relay_asked',
      about: letterId,
      dedupeKey: `relay_asked:${relayId}`,
      signer: await mailSigner(tx),
      to: { name, email },
      language,
      subject: say(relayWords.askSubject, { member }),
      body: [
        say(mailWords.hello, { name }),
        say(relayWords.askCame, { member }),
        say(relayWords.askHow, { day: dayIn(language, askedUntil(now)) }),
        { button: say(relayWords.askButton), href: ownPage },
        say(relayWords.askNotMe),
        ...(inbound.words === ''
          ? []
          : [{ quoted: withoutLinks(inbound.words), from: say(relayWords.askWords) }]),
      ],
      why: say(mailWords.whySent),
      ownPage,
    }),
  )
}
