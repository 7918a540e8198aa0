import { Notice } from '#components/ui/notice.tsx'
import type { SettledInAddress, Settlement } from '#lib/letters/letter-list-schema.ts'
import { countOf } from '#lib/words/numbers.ts'

const DONE: Record<Settlement, string> = {
  arrived: 'counted as delivered.',
  send_again: 'on the way again.',
  give_up: 'given up. Each supporter whom we still know gets a mail that says so, with the letter.',
}

/** A sentence of what was decided of letters that needed somebody. */
export function LettersDone({ done }: { done: SettledInAddress | null }) {
  if (!done) return null
  const { did, missed } = done
  return (
    <Notice kind={missed > 0 ? 'warning' : 'success'} title="Done" role="status">
      <p>
        {countOf(done.done, 'letter')} {done.done === 1 ? 'is' : 'are'} {DONE[did]}
      </p>
      {missed > 0 && (
        <p>
          {countOf(missed, 'letter')} {missed === 1 ? 'was' : 'were'} left as before: settled meanwhile, or it
          cannot go now. Press the letter’s own button to see why.
        </p>
      )}
    </Notice>
  )
}
