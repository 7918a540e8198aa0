import { visibleCampaign } from '#lib/campaigns/data.ts'
import { coalition } from '#lib/coalition/data.ts'
import { countMessagesTo } from '#lib/outbox/data.ts'
import { dissolved, type SeatWithMember, seatWithMember } from '#lib/parliament/data.ts'
import { lookUpPostcode } from '#lib/parliament/look-up-postcode.ts'
import { postcodeIndex } from '#lib/parliament/look-up-seats.ts'
import type { Database, Transaction } from '#lib/platform/database.ts'
import { isUniqueViolation } from '#lib/platform/database-errors.ts'
import { signatories } from '#lib/positions/data.ts'
import { consentToSend, consentToUpdates } from '#lib/supporters/consent-wordings.ts'
import { recordConsent } from '#lib/supporters/record-consent.ts'
import { supporterKey } from '#lib/supporters/supporter-key.ts'
import { askToConfirm } from './ask-to-confirm.ts'
import { placeLetter } from './place-letter.ts'
import type { LetterInput } from './schema.ts'
import { fault, type SubmitFault } from './submit-fault.ts'
import { throughOrganisation } from './through-organisation.ts'

const DAY_MS = 86_400_000
/** Nobody's mailbox is filled by somebody else typing its address. */
const MAILS_A_DAY = 6

export type Submitted =
  | { ok: true; letterId: string; outcome: 'confirm_by_mail' | 'mail_already_on_its_way' }
  | SubmitFault

/**
 * Takes a supporter's letter: letter, consent and confirmation mail in one transaction. There is one letter for each
 * supporter, campaign and member, however often it is submitted: while it waits for its confirmation, a changed text
 * replaces the old one and the old link stops working; the same text again changes nothing.
 * @param page the address path the supporter came through, kept with the consent
 */
export async function submitLetter(options: {
  db: Database
  now: Date
  input: LetterInput
  page: string
}): Promise<Submitted> {
  const attempt = () => options.db.$transaction((tx) => submit(tx, options))
  try {
    return await attempt()
  } catch (error) {
    // Two presses of the button at once: the database let one in, and the other now finds its letter.
    if (isUniqueViolation(error)) return attempt()
    throw error
  }
}

async function submit(
  tx: Transaction,
  { now, input, page }: { now: Date; input: LetterInput; page: string },
): Promise<Submitted> {
  const campaign = await visibleCampaign(tx, input.campaignSlug)
  if (campaign?.state !== 'live') {
    return fault('campaign_not_live')
  }
  const seat = await seatWithMember(tx, input.gssCode, now)
  if (!seat || !liesIn(input.postcode, seat)) {
    return fault('not_your_seat')
  }
  if (await dissolved(tx, now)) return fault('dissolution')
  if (!seat.member) {
    return fault('seat_vacant')
  }
  const umbrella = await coalition(tx)
  if (!umbrella) throw new Error('this installation has no coalition')
  if (await tooManyMails(tx, input.email, now)) {
    return fault('too_many_mails')
  }

  const supporter = await supporterFor(tx, input)
  const through = await throughOrganisation(tx, { slug: input.through, campaignId: campaign.id, now })
  const written = {
    input,
    campaign,
    seat,
    member: seat.member,
    coalitionName: umbrella.name,
    signatories: await signatories(tx, campaign.id, now),
    supporterId: supporter.id,
    throughOrganisationId: through?.id ?? null,
    now,
  }
  const placed = await placeLetter(tx, written)
  if (!placed.ok || placed.outcome === 'mail_already_on_its_way') return placed

  const { language } = input
  const offered = [
    through,
    umbrella,
    ...written.signatories.map(({ organisationId: id, name }) => ({ id, name })),
  ]
  const consent = { supporterId: supporter.id, page, now, language }
  await recordConsent(tx, {
    ...consent,
    organisationId: umbrella.id,
    wording: consentToSend(umbrella.name, { language, forOther: input.representedName !== '' }),
  })
  const asked = new Map(offered.flatMap((one) => (one ? [[one.id, one.name]] : [])))
  for (const [organisationId, name] of asked) {
    if (!input.consentTo.includes(organisationId)) continue
    await recordConsent(tx, { ...consent, organisationId, wording: consentToUpdates(name, { language }) })
  }
  await askToConfirm(tx, { ...written, letterId: placed.letterId, token: placed.token })
  return { ok: true, letterId: placed.letterId, outcome: 'confirm_by_mail' }
}

function liesIn(postcode: string, seat: SeatWithMember): boolean {
  return lookUpPostcode(postcodeIndex(), postcode).gssCodes.includes(seat.gssCode)
}

async function tooManyMails(tx: Transaction, email: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - DAY_MS)
  return (await countMessagesTo(tx, { kind: 'confirmation', to: email, since })) >= MAILS_A_DAY
}

async function supporterFor(
  tx: Transaction,
  { name, email, representedName }: LetterInput,
): Promise<{ id: string }> {
  const key = supporterKey({ name, email, representedName })
  return tx.supporter.upsert({
    where: { key },
    create: { key, name, email },
    update: {},
    select: { id: true },
  })
}
