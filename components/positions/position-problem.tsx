import { ButtonLink } from '#components/ui/button-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { PositionDraft } from '#lib/positions/position-draft.ts'

/** Why a position was not taken, and the way on. What is wrong with single fields stands in the form's own summary. */
export function PositionProblem({
  slug,
  number,
  problem,
}: {
  slug: string
  number: number
  problem: PositionDraft['problem']
}) {
  if (problem.reason === 'invalid') return null
  const { latestNumber } = problem
  const newer = latestNumber !== undefined && latestNumber !== number
  return (
    <Notice kind="error" title="No position was taken yet" role="alert">
      <p>{problem.message}</p>
      {newer && (
        <p className="flex flex-wrap gap-3">
          <ButtonLink
            href={`/desk/campaigns/${slug}/versions/${latestNumber}?against=${number}`}
            look="secondary"
          >
            See what changed
          </ButtonLink>
          <ButtonLink href={`/desk/campaigns/${slug}/versions/${latestNumber}/position`} look="secondary">
            Go to version {latestNumber}
          </ButtonLink>
        </p>
      )}
    </Notice>
  )
}
