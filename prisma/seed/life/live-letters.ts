import { letterText } from '#lib/letters/letter-text.ts'
import { oneOf } from '#lib/letters/one-of.ts'
import type { HeldReason, LetterState } from '#lib/platform/generated/prisma/enums.ts'
import { DAY_MS, londonDate } from '#lib/platform/london-day.ts'
import { consentToSend, consentToUpdates } from '#lib/supporters/consent-wordings.ts'
import { supporterKey } from '#lib/supporters/supporter-key.ts'
import { HOUR_MS, type Life, type LifeInput, type LifePlace, later, MINUTE_MS } from './life.ts'
import { inventedHome, supporterName } from './names.ts'
import { ownWordsCy, ownWordsEn, waysIn } from './own-words.ts'
import type { Random } from './random.ts'

/** How long the live campaign has run. */
export const LIVE_DAYS = 70
const LIVE_LETTERS = 1_800
const WRITTEN_FROM = 600
const UNCONFIRMED_KEPT_DAYS = 7
const CONFIRM_DAYS = 5

/** A letter that an office may have answered. */
export type SentLetter = {
  id: string
  place: LifePlace
  name: string
  language: 'en' | 'cy'
  replyToken: string
  sentAt: Date
  /** Its supporter told us what became of it another way. */
  isHeard: boolean
}

/**
 * The live campaign's letters of the last weeks, from 600 seats to the members who hold them now. Their words are whole, but for
 * those that were never confirmed in time.
 */
export function makeLiveLetters(input: LifeInput, life: Life): SentLetter[] {
  const { random } = input
  const places = random.shuffled(input.places).slice(0, WRITTEN_FROM)
  const sent: SentLetter[] = []
  for (let count = 0; count < LIVE_LETTERS; count += 1) {
    // One from each seat, and then more from those where somebody speaks of it.
    const place =
      places[count] ?? random.pick(places.slice(0, 20 + Math.floor(random.next() ** 2 * WRITTEN_FROM)))
    const age = ageInDays(random)
    const letter = writeLetter(input, life, { place, at: count, age, state: stateAt(random, age) })
    if (letter) sent.push(letter)
  }
  for (let count = 0; count < 46; count += 1) {
    const { gssCode, member } = random.pick(places)
    const day = later(input.now, -random.between(1, LIVE_DAYS - 1) * DAY_MS)
    const mark = `${random.id(day)}${random.id(day)}`.replaceAll('-', '')
    life.PostedLetter.push({
      mark,
      campaignId: input.live.id,
      memberId: member.id,
      gssCode,
      postedOn: londonDate(day),
    })
  }
  return sent
}

/** Many in the first days, many after a newsletter three weeks ago, and some each day. */
function ageInDays(random: Random): number {
  const turn = random.next()
  if (turn < 0.34) return LIVE_DAYS - 12 * random.next() ** 1.5
  if (turn < 0.52) return 21 - 5 * random.next() ** 1.5
  return LIVE_DAYS * random.next()
}

const stateAt = (random: Random, age: number): LetterState => {
  const turn = random.next()
  if (age < CONFIRM_DAYS - 0.5) return turn < 0.13 ? 'awaiting_confirmation' : 'sent'
  if (turn < 0.05) return 'expired'
  if (turn < 0.06) return 'withdrawn'
  return turn < 0.067 ? 'superseded' : 'sent'
}

const UNCONFIRMED: readonly LetterState[] = ['awaiting_confirmation', 'expired', 'withdrawn', 'superseded']

type Written = { place: LifePlace; at: number; age: number; state: LetterState; heldReason?: HeldReason }

/** One supporter’s letter, with its supporter and what they agreed to. @returns what an office may answer; null where none was sent */
export function writeLetter(input: LifeInput, life: Life, written: Written): SentLetter | null {
  const { place, at, age, state, heldReason } = written
  const { random, live, now, secrets, umbrella, organisations, signatories } = input
  const createdAt = later(now, -Math.max(age * DAY_MS, HOUR_MS))
  const isSent = state === 'sent'
  const isConfirmed = !UNCONFIRMED.includes(state) && heldReason !== 'suspicious_form'
  const isCleared = !isConfirmed && state !== 'awaiting_confirmation' && age > UNCONFIRMED_KEPT_DAYS
  const confirmedAt = isConfirmed
    ? later(createdAt, Math.min(random.between(2, 180) * MINUTE_MS, age * DAY_MS * 0.5))
    : null
  const tookIt = isSent || state === 'bounced'
  const sentAt = confirmedAt && tookIt ? later(confirmedAt, random.between(5, 90) * 1_000) : null
  const language = place.nation === 'wales' && random.chance(0.4) ? ('cy' as const) : ('en' as const)
  const name = supporterName(random)
  const email = `${name.toLowerCase().replaceAll(' ', '.')}.${at + 1}@example.org`
  const home = inventedHome(random)
  const own = random.pick(language === 'cy' ? ownWordsCy : ownWordsEn)
  const chosen = live.paragraphs.filter(
    ({ ready, nations, kinds }) =>
      nations.includes(place.nation) && kinds.includes(place.member.kind) && (ready || random.chance(0.2)),
  )
  const ownWords = [own, ...chosen.map(({ text, textCy }) => (language === 'cy' && textCy) || text)].join(
    '\n\n',
  )
  const reference = secrets.reference()
  const replyToken = secrets.token()
  const id = random.id(createdAt)
  const supporterId = random.id(createdAt)
  const through = random.chance(0.35) ? random.pick(organisations) : null
  const text = isCleared
    ? null
    : letterText({
        campaign: live,
        coalitionName: umbrella.name,
        coalitionNameCy: umbrella.nameCy,
        member: place.member,
        seat: place,
        ownWords,
        signatories,
        sender: { name, ...home, email },
        representedName: '',
        reference,
        language,
      })
  life.Supporter.push({
    id: supporterId,
    key: isCleared ? `cleared:${supporterId}` : supporterKey({ name, email }),
    name: isCleared ? '' : name,
    email: isCleared ? '' : email,
    createdAt,
    clearedAt: isCleared ? later(createdAt, 8 * DAY_MS) : null,
  })
  const heard = saidLater(random, { isSent, age, now, sentAt })
  life.Letter.push({
    id,
    campaignId: live.id,
    supporterId,
    memberId: place.member.id,
    gssCode: place.gssCode,
    state,
    heldReason: heldReason ?? null,
    reference,
    replyToken,
    subject: text?.subject ?? '',
    body: text?.body ?? '',
    ownWords: isCleared ? '' : ownWords,
    ownPercent: text?.ownPercent ?? random.between(8, 60),
    language,
    textLanguage: text?.textLanguage ?? language,
    call: live.call,
    cameFrom: random.chance(0.4) ? random.pick(waysIn) : '',
    throughOrganisationId: through?.id ?? null,
    senderName: isCleared ? '' : name,
    senderEmail: isCleared ? '' : email,
    senderAddress: isCleared ? '' : home.address,
    senderPostcode: isCleared ? '' : home.postcode,
    mailbox: isCleared ? '' : secrets.mailbox(email),
    oneOf: isConfirmed
      ? oneOf({ campaignId: live.id, call: live.call, supporterId, memberId: place.member.id })
      : null,
    confirmExpiresAt: later(createdAt, CONFIRM_DAYS * DAY_MS),
    remindedAt: isConfirmed ? null : later(createdAt, DAY_MS),
    createdAt,
    confirmedAt,
    sentAt,
    stateChangedAt: sentAt ?? confirmedAt ?? endedAt(state, createdAt, now),
    clearedAt: isCleared ? later(createdAt, 8 * DAY_MS) : null,
    clearedFor: isCleared ? 'time' : null,
    namesOrganisations: text?.namesOrganisations ?? [],
    ...heard,
  })
  if (!isCleared) agree(input, life, { supporterId, letterId: id, language, at: createdAt, through })
  return isSent && sentAt && text
    ? { id, place, name, language, replyToken, sentAt, isHeard: heard.heard !== null }
    : null
}

/** When a letter that was never confirmed came to where it is. */
function endedAt(state: LetterState, createdAt: Date, now: Date): Date {
  const ended = later(createdAt, CONFIRM_DAYS * DAY_MS)
  return state === 'expired' && ended < now ? ended : createdAt
}

/** After three weeks supporters were asked whether an answer came another way; some said so. */
function saidLater(
  random: Random,
  { isSent, age, now, sentAt }: { isSent: boolean; age: number; now: Date; sentAt: Date | null },
) {
  const nothing = { askedAt: null, heard: null, heardAt: null }
  if (!isSent || !sentAt || age < 20) return nothing
  const askedAt = later(sentAt, 21 * DAY_MS)
  if (askedAt > now) return { ...nothing, askedAt: null }
  const turn = random.next()
  if (turn > 0.1 || age > 46) return { ...nothing, askedAt }
  const heard =
    turn < 0.02 ? ('by_post' as const) : turn < 0.025 ? ('by_telephone' as const) : ('not_yet' as const)
  return {
    askedAt,
    heard,
    heardAt: later(askedAt, Math.min(random.between(1, 60) * HOUR_MS, now.getTime() - askedAt.getTime())),
  }
}

function agree(
  { umbrella, live, organisations, random }: LifeInput,
  life: Life,
  given: {
    supporterId: string
    letterId: string
    language: 'en' | 'cy'
    at: Date
    through: LifeInput['organisations'][number] | null
  },
): void {
  const { supporterId, letterId, language, at, through } = given
  const yes = (organisationId: string, wording: ReturnType<typeof consentToSend>) =>
    life.Consent.push({
      id: random.id(at),
      supporterId,
      letterId,
      organisationId,
      channel: wording.channel,
      wording: wording.text,
      wordingVersion: wording.version,
      language,
      page: `${language === 'cy' ? '/cy' : ''}/campaigns/${live.slug}/letter`,
      givenAt: at,
    })
  yes(umbrella.id, consentToSend(umbrella, { language, answersGoTo: live.answersGoTo }))
  const news = through ?? random.pick(organisations)
  if (random.chance(0.14)) yes(news.id, consentToUpdates(news, { language }))
}
