import { ActionButton } from '#components/forms/action-button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import type { Readiness } from '#lib/campaigns/campaign-readiness.ts'
import type { CampaignMove } from '#lib/campaigns/campaign-states.ts'
import { ReadinessList } from './readiness-list.tsx'

type Move = CampaignMove & { mayMake: boolean; readiness: Readiness[] }

/** The ways on from here: what each does, what must be in place, and the button when it is. */
export function CampaignMoves({ slug, moves }: { slug: string; moves: Move[] }) {
  return (
    <section aria-labelledby="moves" className="flow min-w-0">
      <Heading level={2} id="moves">
        What comes next
      </Heading>
      {moves.length === 0 && <p>It is kept for the record. Nothing of it changes any more.</p>}
      {moves.map((move, at) => (
        <MoveCard key={move.to} slug={slug} move={move} first={at === 0} />
      ))}
    </section>
  )
}

function MoveCard({ slug, move, first }: { slug: string; move: Move; first: boolean }) {
  const { to, label, effect, readiness, mayMake } = move
  const ready = readiness.every(({ ok }) => ok)
  const last = to === 'closed'
  const look = last ? 'danger' : first ? 'primary' : 'secondary'
  return (
    <Card as="section" labelledBy={`move-${to}`}>
      <Heading level={3} id={`move-${to}`}>
        {label}
      </Heading>
      <p>{effect}</p>
      {readiness.length > 0 && <ReadinessList slug={slug} items={readiness} />}
      {mayMake && ready && (
        <ActionButton
          action={`/api/campaigns/${slug}/state`}
          hidden={{ to }}
          look={look}
          sure={
            last
              ? { question: 'A closed campaign does not open again.', yes: 'Yes, close it for good' }
              : undefined
          }
        >
          {label}
        </ActionButton>
      )}
      {mayMake && !ready && (
        <p className="font-semibold">Not yet: {countMissing(readiness)} to put right first.</p>
      )}
      {!mayMake && (
        <p className="text-ink-soft">
          {move.right === 'campaign.move'
            ? 'A coordinator of the coalition does this.'
            : 'An officer of the organisation that leads, or a coordinator, does this.'}
        </p>
      )}
    </Card>
  )
}

function countMissing(readiness: Readiness[]): string {
  const missing = readiness.filter(({ ok }) => !ok).length
  return missing === 1 ? 'one thing' : `${missing} things`
}
