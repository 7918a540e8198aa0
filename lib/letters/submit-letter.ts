import type { Database } from '#lib/platform/database.ts'
import { lockRow } from '#lib/platform/lock-row.ts'
import { alone, within } from '#lib/platform/run-statement.ts'
import {
  asksForTheSame,
  type EarlierLetter,
  earlierLetter,
  isCorrectedBy,
  mailMayBeLost,
  travelsAsItIs,
} from './earlier-letter.ts'
import type { HeldByRule } from './held-by-rule.ts'
import { keepConsents } from './keep-consents.ts'
import { type Device, letterIdFor } from './letter-id.ts'
import { freshReads, readLetterNeeds } from './letter-needs.ts'
import { type NewLetter, newLetter, type Taken } from './letter-row.ts'
import { countMail, type MailLimit, noMailOfItsOwn, takeMailBack } from './mail-limits.ts'
import { lockLetter } from './move-letter.ts'
import { recentReads } from './recent-reads.ts'
import type { LetterInput } from './schema.ts'
import type { SubmitFault } from './submit-fault.ts'
import { takeBackLetter } from './take-back-letter.ts'
import { writeLetter } from './write-letter.ts'

export type Submission = {
  db: Database
  now: Date
  input: LetterInput
  /** The address path the supporter came through, kept with the consent. */
  page: string
  /** The network address it comes from, as `addressOf` gives it. */
  from: string
  /** What the draft on the supporter's device knows of its letters. */
  device: Device
  /** Why it waits before any mail of it leaves; nothing for nearly every letter. */
  held?: HeldByRule | null
}

/** What to tell the supporter: the same, whoever else writes to their mailbox. */
type Outcome = 'confirm_by_mail' | 'mail_already_on_its_way' | 'mail_comes_later'

export type Submitted =
  | { ok: true; letterId: string; outcome: Outcome }
  | SubmitFault
  /** `again`: seconds until it may be tried again. */
  | { ok: false; reason: 'too_many'; full: MailLimit; again: number }

/**
 * Takes a supporter's letter: letter, consents and confirmation mail together or not at all. Letters wait side by side:
 * what others have submitted, in whatever name, is neither touched nor told of; which of a supporter's letters to a member
 * is the one is decided when the first is confirmed (`confirm-letter.ts`). Only a device takes back what it sent itself:
 * a letter that waits is replaced by its correction, and its link ends. Letters to one mailbox share the one mail that
 * waits there (`mailbox-mail.ts`), and nobody is told so.
 *
 * The rules look at what was read a moment ago; the statement that writes makes sure that the campaign is still so, and
 * confirming looks at all of it again.
 */
export async function submitLetter(submission: Submission): Promise<Submitted> {
  const { db, now, input } = submission
  const recent = await readLetterNeeds(recentReads(db, now), input, now)
  const submitted = recent.ok && (await take(submission, { ...recent, input, now }))
  if (submitted) return submitted
  // What forbids it, or has changed, is looked at as it is now.
  const fresh = await readLetterNeeds(freshReads(db, now), input, now)
  if (!fresh.ok) return fresh
  const decided = await take(submission, { ...fresh, input, now })
  if (!decided) throw new Error('the campaign changed twice while a letter was taken')
  return decided
}

/** Null where the campaign is no longer as it was read: then nothing was written. */
async function take(submission: Submission, taken: Taken): Promise<Submitted | null> {
  const { db, page, from, device, held = null } = submission
  const { campaign, input } = taken
  const earlier = await earlierLetter(db, device.made)
  const staysHeld = held && earlier?.state === 'held' && asksForTheSame(earlier, taken)
  if (earlier && (staysHeld || travelsAsItIs(earlier, taken))) {
    await keepConsents(db, { taken, letter: earlier, page })
    const outcome = staysHeld ? 'mail_comes_later' : 'mail_already_on_its_way'
    return { ok: true, letterId: earlier.id, outcome }
  }
  const letter = newLetter(taken, letterIdFor(device, input))
  const counted = await countMail(db, {
    email: input.email,
    campaignId: campaign.id,
    from,
    held,
    mayJoin: true,
  })
  if (!counted.ok) return { ok: false, reason: 'too_many', full: counted.full, again: counted.again }
  const written = await write(submission, { taken, letter, earlier, joins: counted.joins })
  if (written === 'joined') await noMailOfItsOwn(db, counted)
  if (written === 'held') return { ok: true, letterId: letter.id, outcome: 'mail_comes_later' }
  if (written === 'mailed' || written === 'joined') {
    return { ok: true, letterId: letter.id, outcome: 'confirm_by_mail' }
  }
  await takeMailBack(db, counted)
  // The button was pressed twice: the letter of the other press is the one this device has made.
  if (written === 'there') return take({ ...submission, device: { ...device, made: letter.id } }, taken)
  return null
}

async function write(
  { db, page, held = null }: Submission,
  {
    taken,
    letter,
    earlier,
    joins,
  }: { taken: Taken; letter: NewLetter; earlier: EarlierLetter | null; joins: boolean },
) {
  const rows = { taken, letter, page, held }
  if (!earlier || !isCorrectedBy(earlier, taken.input)) {
    return writeLetter(alone(db), { ...rows, mail: joins ? 'joins' : 'one_for_all' })
  }
  // It was sent a while ago and no mail came: this device gets one of its own.
  const again = earlier.state === 'awaiting_confirmation' && mailMayBeLost(earlier, taken.now)
  const mail = joins ? 'joins' : again ? 'its_own' : 'one_for_all'
  return db.$transaction(async (tx) => {
    // In the order in which it is confirmed, so that neither waits for the other in a circle.
    await lockRow(tx, 'Supporter', { id: earlier.supporterId }, 'id')
    await lockLetter(tx, earlier.id)
    const written = await writeLetter(within(tx), { ...rows, mail, inPlaceOf: earlier.id })
    if (written !== 'there' && written !== 'stale') {
      await takeBackLetter(tx, { letter: earlier, now: taken.now })
    }
    return written
  })
}
