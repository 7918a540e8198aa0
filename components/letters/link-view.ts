import { CONFIRM_WITHIN_DAYS } from '#lib/letters/confirm-token.ts'
import type { KnownLetter } from '#lib/letters/data.ts'
import { DAY_MS } from '#lib/platform/london-day.ts'
import { confirmWords } from '#lib/words/catalogue/confirm.ts'
import { floodWords } from '#lib/words/catalogue/flood.ts'
import { dayIn } from '#lib/words/dates.ts'
import type { Language } from '#lib/words/language.ts'
import { type Say, sayIn } from '#lib/words/say.ts'
import { leavesWords } from './leaves-words.ts'

export type SettledLetter = KnownLetter & { outcome: Exclude<KnownLetter['outcome'], 'awaiting'> }

/** A letter with nothing left to press; null while it waits for its button. */
export function settled(letter: KnownLetter): SettledLetter | null {
  const { outcome } = letter
  return outcome === 'awaiting' ? null : { ...letter, outcome }
}

type LinkView = {
  title: string
  kind: 'success' | 'info' | 'warning'
  noticeTitle: string
  lines: string[]
  /** Nothing more becomes of this letter by itself. */
  over: boolean
}

type Seen = { letter: SettledLetter; say: Say; language: Language; now: Date }
type Held = NonNullable<KnownLetter['heldReason']>

/** What the page behind a confirmation link says once there is nothing more to press. */
export function linkView(seen: { letter: SettledLetter; language: Language; now: Date }): LinkView {
  return outcomes[seen.letter.outcome]({ ...seen, say: sayIn(seen.language) })
}

/** What has become of a letter since it was confirmed, as far as it is known. */
function happenedSince({ letter, say, language, now }: Seen): string[] {
  const { sentAt, answeredAt, leaves } = letter
  if (leaves) return [leavesWords(language, leaves, now)]
  if (answeredAt) return [say(confirmWords.answeredOn, { day: dayIn(language, answeredAt) })]
  return sentAt ? [say(confirmWords.deliveredOn, { day: dayIn(language, sentAt) })] : []
}

const outcomes: Record<SettledLetter['outcome'], (seen: Seen) => LinkView> = {
  confirmed: (seen) => {
    const { letter, say, language, now } = seen
    const { memberName: member, confirmedAt } = letter
    const longAgo = confirmedAt && !letter.leaves && now.getTime() - confirmedAt.getTime() > DAY_MS
    return {
      title: longAgo
        ? say(confirmWords.sentOn, { member, day: dayIn(language, confirmedAt) })
        : say(confirmWords.onItsWay, { member }),
      kind: 'success',
      noticeTitle: say(confirmWords.thanks),
      lines: [...happenedSince(seen), say(confirmWords.once)],
      over: false,
    }
  },
  held: ({ letter, say }) => {
    const { heldReason, memberName: member } = letter
    const known = heldReason ? held[heldReason] : null
    return {
      title: say(known?.title ?? confirmWords.keptTitle),
      kind: 'warning',
      noticeTitle: say(confirmWords.notSentYet),
      lines: known?.lines(say, { member }) ?? [say(confirmWords.kept)],
      over: heldReason === 'member_changed',
    }
  },
  undelivered: ({ letter, say }) => {
    const member = { member: letter.memberName }
    return {
      title: say(confirmWords.undeliveredTitle, member),
      kind: 'warning',
      noticeTitle: say(confirmWords.undeliveredNotice),
      lines: [say(confirmWords.undelivered), say(confirmWords.byPost, member)],
      over: false,
    }
  },
  cancelled: ({ letter, say }) => ({
    title: say(confirmWords.cancelledTitle),
    kind: 'warning',
    noticeTitle: say(confirmWords.cancelledNotice),
    lines: [say(confirmWords.cancelled), say(confirmWords.byPost, { member: letter.memberName })],
    over: false,
  }),
  expired: ({ letter, say }) => ({
    title: say(confirmWords.expiredTitle),
    kind: 'info',
    noticeTitle: say(confirmWords.nothingSent),
    lines: [
      say(confirmWords.expired, { days: CONFIRM_WITHIN_DAYS }),
      ...(letter.firstLine ? [] : [say(confirmWords.wordsGone)]),
      ...(letter.firstLine && letter.campaign.live ? [say(confirmWords.newLink)] : []),
    ],
    over: !letter.firstLine,
  }),
  withdrawn: ({ say }) => ({
    title: say(confirmWords.withdrawnTitle),
    kind: 'info',
    noticeTitle: say(confirmWords.nothingSent),
    lines: [say(confirmWords.withdrawn), say(confirmWords.wordsBelow)],
    over: true,
  }),
  superseded: ({ letter, say, language }) => {
    const { memberName: member, otherConfirmedAt: other } = letter
    return {
      title: say(confirmWords.supersededTitle, { member }),
      kind: 'info',
      noticeTitle: say(confirmWords.supersededNotice),
      lines: [
        ...(other ? [say(confirmWords.supersededOn, { day: dayIn(language, other) })] : []),
        say(confirmWords.superseded),
        say(confirmWords.keepWords),
      ],
      over: false,
    }
  },
}

type HeldWords = {
  title: { en: string; cy: string }
  lines: (say: Say, member: { member: string }) => string[]
}

const notMailedYet: HeldWords = { title: floodWords.heldTitle, lines: (say) => [say(floodWords.held)] }

const held: Record<Held, HeldWords> = {
  suspicious_form: notMailedYet,
  flood: notMailedYet,
  campaign_paused: {
    title: confirmWords.keptTitle,
    lines: (say) => [say(confirmWords.paused)],
  },
  campaign_closed: {
    title: confirmWords.closedTitle,
    lines: (say, member) => [say(confirmWords.closed), say(confirmWords.byPost, member)],
  },
  dissolution: {
    title: confirmWords.dissolutionTitle,
    lines: (say, member) => [say(confirmWords.dissolution, member)],
  },
  seat_vacant: { title: confirmWords.vacantTitle, lines: (say) => [say(confirmWords.vacant)] },
  member_changed: {
    title: confirmWords.changedTitle,
    lines: (say, member) => [say(confirmWords.changed, member)],
  },
  signatories_changed: {
    title: confirmWords.keptTitle,
    lines: (say) => [say(confirmWords.signatories)],
  },
  no_address: {
    title: confirmWords.noAddressTitle,
    lines: (say, member) => [say(confirmWords.noAddress, member), say(confirmWords.byPost, member)],
  },
}
