import { Button } from '#components/ui/button.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { StatementClause } from '#lib/statements/schema.ts'
import { ClauseText } from './clause-text.tsx'
import { Comparison } from './comparison.tsx'

type Props = {
  theirs: StatementClause
  yours: string
  yoursCy: string
  /** The text both started from. */
  base: string
  takeTheirs: () => void
  keepYours: () => void
  combine: () => void
}

/** Somebody saved the clause while another was writing: both texts, and the choice between them. */
export function ClauseConflict({ theirs, yours, yoursCy, base, takeTheirs, keepYours, combine }: Props) {
  return (
    <Notice kind="warning" title="Somebody saved this clause while you were writing">
      <p>
        {theirs.savedBy} saved it. Nothing is lost: your words are still in the box above. Compare the two,
        then choose.
      </p>
      <h3 className="font-bold">What {theirs.savedBy} changed</h3>
      <Comparison before={base} after={theirs.text} label={`What ${theirs.savedBy} changed`} />
      <h3 className="font-bold">From their text to yours</h3>
      <Comparison before={theirs.text} after={yours} label="From their text to yours" />
      {(theirs.textCy ?? '') !== yoursCy && (
        <>
          <h3 className="font-bold">In Welsh, from their text to yours</h3>
          <Comparison
            before={theirs.textCy ?? ''}
            after={yoursCy}
            label="In Welsh, from their text to yours"
          />
        </>
      )}
      <Disclosure summary="Read their text alone">
        <ClauseText text={theirs.text} />
      </Disclosure>
      <div className="flex flex-wrap gap-3">
        <Button type="button" look="secondary" onClick={keepYours}>
          Keep my text
        </Button>
        <Button type="button" look="secondary" onClick={combine}>
          Put both in the box
        </Button>
        <Button type="button" look="danger" onClick={takeTheirs}>
          Take their text
        </Button>
      </div>
    </Notice>
  )
}
