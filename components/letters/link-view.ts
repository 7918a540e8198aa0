import { CONFIRM_WITHIN_DAYS } from '#lib/letters/confirm-token.ts'
import type { KnownLetter } from '#lib/letters/data.ts'
import { confirmWords } from '#lib/words/catalogue/confirm.ts'
import { dayIn, type Language } from '#lib/words/language.ts'
import { type Say, sayIn } from '#lib/words/say.ts'

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

const DAY_MS = 86_400_000

const outcomes: Record<SettledLetter['outcome'], (seen: Seen) => LinkView> = {
  confirmed: ({ letter, say, language, now }) => {
    const { memberName: member, confirmedAt } = letter
    const longAgo = confirmedAt && now.getTime() - confirmedAt.getTime() > DAY_MS
    return {
      title: longAgo
        ? say(confirmWords.sentOn, { member, day: dayIn(language, confirmedAt) })
        : say(confirmWords.onItsWay, { member }),
      kind: 'success',
      noticeTitle: say(confirmWords.thanks),
      lines: [say(confirmWords.once)],
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
  expired: ({ say }) => ({
    title: say(confirmWords.expiredTitle),
    kind: 'info',
    noticeTitle: say(confirmWords.nothingSent),
    lines: [say(confirmWords.expired, { days: CONFIRM_WITHIN_DAYS }), say(confirmWords.wordsBelow)],
    over: true,
  }),
  withdrawn: ({ say }) => ({
    title: say(confirmWords.withdrawnTitle),
    kind: 'info',
    noticeTitle: say(confirmWords.nothingSent),
    lines: [say(confirmWords.withdrawn), say(confirmWords.wordsBelow)],
    over: true,
  }),
}

type HeldWords = {
  title: { en: string; cy: string }
  lines: (say: Say, member: { member: string }) => string[]
}

const held: Record<Held, HeldWords> = {
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
