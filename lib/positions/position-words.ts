import type { PositionKind } from '#lib/platform/generated/prisma/enums.ts'

/** Each position in the words people see: as a choice, as a fact, and in the past. */
export const positionWords: Readonly<
  Record<PositionKind, { choice: string; hint: string; fact: string; past: string }>
> = {
  signs: {
    choice: 'We sign',
    hint: 'Your name and logo stand under this exact text.',
    fact: 'Signs',
    past: 'signed',
  },
  signs_with_reservation: {
    choice: 'We sign, with a reservation',
    hint: 'You stand under the text, and your reservation is shown beside your name.',
    fact: 'Signs with a reservation',
    past: 'signed, with a reservation,',
  },
  abstains: {
    choice: 'We abstain',
    hint: 'You take no side. Nothing about you is shown to the public.',
    fact: 'Abstains',
    past: 'abstained on',
  },
  declines: {
    choice: 'We decline to sign',
    hint: 'You do not stand under this text. Nothing about you is shown to the public.',
    fact: 'Declines',
    past: 'declined to sign',
  },
  dissents: {
    choice: 'We dissent',
    hint: 'You disagree, in your own words. You decide whether the public sees them.',
    fact: 'Dissents',
    past: 'dissented from',
  },
}

/** The positions that put an organisation's name under the text. */
export const STANDS_UNDER_TEXT: readonly PositionKind[] = ['signs', 'signs_with_reservation']
