import { CONFIRM_WITHIN_DAYS } from '#lib/letters/confirm-token.ts'
import type { LetterBehindLink } from '#lib/letters/data.ts'

type Known = Exclude<LetterBehindLink, { outcome: 'unknown' }>
export type LinkView = {
  title: string
  kind: 'success' | 'info' | 'warning'
  noticeTitle: string
  lines: string[]
}

const BY_POST = 'You can print the letter below and post it to the House of Commons, London SW1A 0AA.'

const held: Record<string, (letter: Known) => { title: string; lines: string[] }> = {
  campaign_paused: () => ({
    title: 'Your letter is safe and waits',
    lines: [
      'The campaign is paused just now. Your letter leaves by itself when it opens again: you need not do anything.',
    ],
  }),
  campaign_closed: () => ({
    title: 'The campaign has closed',
    lines: ['Your letter came after the end of the campaign and was not sent.', BY_POST],
  }),
  seat_vacant: ({ seatName }) => ({
    title: `${seatName} has no MP at the moment`,
    lines: [
      'There is nobody to send your letter to until somebody is elected. It is kept, and was not sent.',
    ],
  }),
  member_changed: ({ seatName, memberName }) => ({
    title: `${seatName} has another MP now`,
    lines: [
      `${memberName} no longer holds the seat, so your letter was not sent. You can write to the new MP.`,
    ],
  }),
  signatories_changed: () => ({
    title: 'Your letter is safe and waits',
    lines: [
      'The organisations behind this campaign have just changed, and your letter names them. It waits until its text is right again, and then leaves by itself.',
    ],
  }),
  no_address: ({ memberName }) => ({
    title: 'Your letter waits for an address',
    lines: [`We have no e-mail address for ${memberName} yet. Your letter leaves when we do.`, BY_POST],
  }),
}

/** What the page behind a confirmation link says once there is nothing more to press. */
export function linkView(letter: Known & { outcome: Exclude<Known['outcome'], 'awaiting'> }): LinkView {
  const { outcome, memberName } = letter
  if (outcome === 'confirmed') {
    return {
      title: `Your letter to ${memberName} is on its way`,
      kind: 'success',
      noticeTitle: 'Confirmed',
      lines: [
        'Thank you. It is sent once, however often you open this page.',
        'Offices often answer at once with an automatic mail; a real answer can take some weeks. It comes to your mailbox.',
      ],
    }
  }
  if (outcome === 'held') {
    const known = held[letter.heldReason ?? '']?.(letter)
    return {
      title: known?.title ?? 'Your letter is safe and waits',
      kind: 'warning',
      noticeTitle: 'Confirmed, not sent yet',
      lines: known?.lines ?? ['It is kept, and was not sent yet.'],
    }
  }
  const expired = `The link worked for ${CONFIRM_WITHIN_DAYS} days, and they are over. Nothing was sent.`
  return {
    title: outcome === 'expired' ? 'This link has run out' : 'This letter was taken back',
    kind: 'info',
    noticeTitle: 'Nothing was sent',
    lines: [
      outcome === 'expired'
        ? expired
        : 'It was withdrawn before it was sent, so this link no longer does anything.',
      'Your words are below. Copy them, and write again if you like.',
    ],
  }
}
