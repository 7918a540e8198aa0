import { mailSigner } from '#lib/coalition/data.ts'
import { enqueueMessage } from '#lib/outbox/enqueue-message.ts'
import type { MailBlock } from '#lib/outbox/mail-body.ts'
import { systemMail } from '#lib/outbox/system-mail.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { londonDay } from '#lib/platform/london-day.ts'
import { ownPageAddress } from '#lib/supporters/own-page.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import { relayWords } from '#lib/words/catalogue/relay.ts'
import { dayIn } from '#lib/words/dates.ts'
import { sayIn } from '#lib/words/say.ts'
import { officeOf } from './office-address.ts'
import { withoutLinks } from './without-links.ts'

/** Why what a supporter wrote back is not with the office, or may not be. */
type NotRelayed = 'failed' | 'in_doubt' | 'too_many' | 'no_address'

const told = {
  failed: relayWords.failed,
  in_doubt: relayWords.doubt,
  no_address: relayWords.noAddress,
} as const

/**
 * Tells a supporter, once, that what they wrote back did not reach the office, with their words and where they can write
 * themselves. Of more than a day's share, and of an office without an address, they are told once a day. Nobody is told of a letter that was cleared.
 */
export async function tellNotRelayed(
  tx: Transaction,
  { relayId, why, now }: { relayId: string; why: NotRelayed; now: Date },
): Promise<void> {
  const { letterId, letter, inbound, receivedAt } = await tx.relay.findUniqueOrThrow({
    where: { id: relayId },
    include: { letter: { include: { member: { select: { name: true } } } }, inbound: true },
  })
  if (letter.clearedAt) return
  const { language, supporterId, senderName: name, senderEmail: email } = letter
  const say = sayIn(language)
  const member = letter.member.name
  const given = { member, day: dayIn(language, receivedAt) }
  const office = await officeOf(tx, { letterId, now })
  const there: MailBlock = office?.reply
    ? say(relayWords.writeThere, { address: office.address })
    : say(relayWords.writeYourself)
  await enqueueMessage(
    tx,
    systemMail({
      kind: 'relay_failed',
      about: letterId,
      dedupeKey:
        why === 'too_many' || why === 'no_address'
          ? `relay_failed:${letterId}:${why}:${londonDay(now)}`
          : `relay_failed:${relayId}:${why}`,
      signer: await mailSigner(tx),
      to: { name, email },
      language,
      subject: say(why === 'in_doubt' ? relayWords.doubtSubject : relayWords.failedSubject, { member }),
      body: [
        say(mailWords.hello, { name }),
        why === 'too_many' ? say(relayWords.tooMany, { member }) : say(told[why], given),
        there,
        ...(inbound.words === ''
          ? []
          : [{ quoted: withoutLinks(inbound.words), from: say(relayWords.yourWords) }]),
      ],
      why: say(mailWords.whySent),
      ownPage: ownPageAddress(language, supporterId),
    }),
  )
}
