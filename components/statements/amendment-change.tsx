import { Disclosure } from '#components/ui/disclosure.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { StatementAmendment, StatementClause } from '#lib/statements/schema.ts'
import { ClauseText } from './clause-text.tsx'
import { Comparison } from './comparison.tsx'

type Props = { clause: StatementClause; amendment: StatementAmendment }

/** What an amendment would do to its clause; when the clause has changed since, what it was written for as well. */
export function AmendmentChange({ clause, amendment }: Props) {
  const { kind, text, base, state } = amendment
  const stale = state === 'proposed' && base !== null && clause.number !== null
  return (
    <>
      {stale && (
        <Notice kind="warning" title="The clause was changed after this was proposed">
          <p>It cannot simply be accepted. The lead merges it by hand.</p>
          <Comparison before={base} after={clause.text} label="What was changed since" />
        </Notice>
      )}
      {kind === 'remove' && <p>The clause would go.</p>}
      {kind === 'insert_after' && <ClauseText text={text ?? ''} className="border-good border-s-4 ps-4" />}
      {kind === 'replace' && (
        <>
          <Comparison before={base ?? clause.text} after={text ?? ''} label="The proposed change" />
          <Disclosure summary="Read the proposed text alone">
            <ClauseText text={text ?? ''} />
          </Disclosure>
        </>
      )}
    </>
  )
}
