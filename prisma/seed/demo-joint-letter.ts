import { coalition } from '#lib/coalition/data.ts'
import type { Transaction } from '#lib/platform/database.ts'
import { jointLetterSource } from '#lib/publications/data.ts'
import { jointLetterText } from '#lib/publications/joint-letter-mail.ts'
import { jointLetterWords } from '#lib/publications/schema.ts'
import { letterTo } from '#lib/publications/write-joint-mails.ts'
import { makeJointMail, makeReply, somebody } from './factories.ts'

const OFFICE = { name: 'The Secretary of State', address: 'ministers@department.invalid' }

const RECEIVED = `Thank you for your letter. It has been received by this office and will be passed to the right team. We aim to answer within 20 working days.

Correspondence Team`

/**
 * The demonstration's one joint letter by mail, to a minister's office that only says that it came: what anybody of Parliament
 * thinks is never made up.
 */
export async function seedJointLetter(
  tx: Transaction,
  { slug, now }: { slug: string; now: Date },
): Promise<void> {
  const source = await jointLetterSource(tx, { slug, now })
  const umbrella = await coalition(tx)
  if (!source || !umbrella) return
  const words = jointLetterWords.parse({
    audience: 'minister',
    recipientName: OFFICE.name,
    recipientEmail: OFFICE.address,
    salutation: 'Dear Secretary of State',
    covering: 'We write as organisations of people who live with arthritis, and of those who treat them.',
    date: now.toISOString().slice(0, 10),
  })
  const letter = await tx.jointLetter.create({
    data: {
      versionId: source.version.id,
      audience: words.audience,
      sentTo: OFFICE.address,
      words,
      signatoriesKey: source.signatoriesKey,
      senderName: umbrella.name,
      text: jointLetterText(letterTo(source, words)),
      recipients: 1,
      startedById: await somebody(tx),
      startedAt: now,
      queuedAt: now,
    },
  })
  const mail = await makeJointMail(tx, {
    jointLetterId: letter.id,
    recipientKey: OFFICE.address,
    memberId: null,
    gssCode: null,
    name: OFFICE.name,
  })
  await makeReply(tx, {
    jointMailId: mail.id,
    receivedAt: now,
    state: 'acknowledgement',
    fromName: 'Correspondence Team',
    fromAddress: OFFICE.address,
    subject: `Re: ${source.campaign.title}`,
    text: RECEIVED,
  })
}
