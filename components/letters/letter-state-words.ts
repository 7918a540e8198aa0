import type { Tone } from '#components/ui/tag.tsx'
import { heldReasonWords } from '#lib/letters/held-letters.ts'
import type { ListedLetter } from '#lib/letters/letter-list.ts'
import type { LetterState } from '#lib/platform/generated/prisma/enums.ts'

type Words = { name: string; tone: Tone; why: string }

const words: Record<Exclude<LetterState, 'held'>, Words> = {
  awaiting_confirmation: { name: 'Waits for its supporter', tone: 'neutral', why: '' },
  queued: { name: 'On the way', tone: 'info', why: '' },
  sent: { name: 'Delivered', tone: 'good', why: '' },
  in_doubt: {
    name: 'In doubt',
    tone: 'warn',
    why: 'The line went dead while it was handed over. It may have arrived or not, so it is not sent again by itself. An answer would settle it.',
  },
  bounced: { name: 'Returned', tone: 'bad', why: 'The mail system took it, and then sent it back.' },
  failed: { name: 'Refused', tone: 'bad', why: 'The mail system does not take it as it is.' },
  expired: { name: 'Never confirmed', tone: 'neutral', why: '' },
  withdrawn: { name: 'Taken back', tone: 'neutral', why: '' },
  superseded: { name: 'Another was confirmed', tone: 'neutral', why: '' },
  cancelled: { name: 'Called back', tone: 'neutral', why: '' },
}

/** Where a letter is, for whoever looks after it. */
export function letterStateWords({
  state,
  heldReason,
  givenUp,
  confirmed,
}: Pick<ListedLetter, 'state' | 'heldReason' | 'givenUp' | 'confirmed'>): Words {
  if (givenUp)
    return { name: 'Given up', tone: 'neutral', why: 'Somebody gave it up, and its supporter was told.' }
  if (state === 'expired' && confirmed)
    return {
      name: 'Its time was over',
      tone: 'neutral',
      why: 'It was confirmed and kept back until its time was over.',
    }
  if (state !== 'held') return words[state]
  if (!heldReason) return { name: 'Kept back', tone: 'warn', why: '' }
  const { name, why, next } = heldReasonWords[heldReason]
  return { name, tone: 'warn', why: `${why} ${next}` }
}
