import { ButtonLink } from '#components/ui/button-link.tsx'
import { Card } from '#components/ui/card.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { namesOfKinds, namesOfNations } from '#lib/campaigns/campaign-words.ts'
import type { DeskCampaign } from '#lib/campaigns/data.ts'
import { askValues } from '#lib/campaigns/form-values.ts'
import { AskForm } from './ask-form.tsx'
import { DeskButton } from './desk-button.tsx'

type Props = {
  slug: string
  ask: DeskCampaign['asks'][number]
  place: { number: number; of: number }
  mayEdit: boolean
  /** Shows the form in place of the text. */
  open: boolean
}

/** One ask, whom it fits, and what can be done with it. */
export function AskCard({ slug, ask, place: { number, of }, mayEdit, open }: Props) {
  const id = `ask-${number}`
  const action = `/api/campaigns/${slug}/asks/${ask.id}`
  return (
    <Card as="li" labelledBy={id}>
      <h2 id={id} className="font-semibold text-ink-soft">
        Ask {number}
      </h2>
      {open ? (
        <>
          <AskForm action={action} saved={askValues(ask)} button="Save this ask" />
          <a href={`/desk/campaigns/${slug}/asks`} className="inline-flex min-h-11 items-center">
            Close without saving
          </a>
        </>
      ) : (
        <>
          <p className="text-[1.15rem] [overflow-wrap:anywhere]">{ask.text}</p>
          <p className="flex flex-wrap gap-2">
            <Tag>{namesOfNations(ask.nations)}</Tag>
            <Tag>{namesOfKinds(ask.kinds)}</Tag>
            {ask.edmNumber !== null && <Tag tone="info">EDM {ask.edmNumber}</Tag>}
            {ask.event && <Tag tone="info">{ask.event}</Tag>}
          </p>
          {mayEdit && (
            <div className="flex flex-wrap items-start gap-2">
              <ButtonLink href={`/desk/campaigns/${slug}/asks?change=${ask.id}#${id}`} look="secondary">
                Change<span className="sr-only"> ask {number}</span>
              </ButtonLink>
              {number > 1 && (
                <DeskButton action={`${action}/position`} fields={{ towards: 'start' }}>
                  Move up<span className="sr-only"> ask {number}</span>
                </DeskButton>
              )}
              {number < of && (
                <DeskButton action={`${action}/position`} fields={{ towards: 'end' }}>
                  Move down<span className="sr-only"> ask {number}</span>
                </DeskButton>
              )}
              <DeskButton
                action={`${action}/removal`}
                look="danger"
                sure={{ question: 'Its text is gone then.', yes: `Yes, remove ask ${number}` }}
              >
                Remove<span className="sr-only"> ask {number}</span>
              </DeskButton>
            </div>
          )}
        </>
      )}
    </Card>
  )
}
