import type { ReactNode } from 'react'
import { ActionButton } from '#components/forms/action-button.tsx'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Card } from '#components/ui/card.tsx'
import { campaignPage, partPages } from '#lib/campaigns/campaign-page.ts'
import type { PartName } from '#lib/campaigns/parts-schema.ts'

type Props = {
  slug: string
  part: PartName
  id: string
  place: { number: number; of: number }
  mayEdit: boolean
  /** The form, where it stands in place of the text. */
  form: ReactNode
  children: ReactNode
}

/** One ask, question or paragraph, and what can be done with it. */
export function PartCard({ slug, part, id, place: { number, of }, mayEdit, form, children }: Props) {
  const name = `${part} ${number}`
  const headingId = `${part}-${number}`
  const page = campaignPage(slug, partPages[part])
  const action = `/api/campaigns/${slug}/parts/${part}/${id}`
  return (
    <Card as="li" labelledBy={headingId}>
      <h2 id={headingId} className="font-semibold text-ink-soft first-letter:uppercase">
        {name}
      </h2>
      {form ? (
        <>
          {form}
          <a href={page} className="inline-flex min-h-11 items-center">
            Close without saving
          </a>
        </>
      ) : (
        children
      )}
      {!form && mayEdit && (
        <div className="flex flex-wrap items-start gap-2">
          <ButtonAnchor href={`${page}?change=${id}#${headingId}`} look="secondary">
            Change {name}
          </ButtonAnchor>
          {number > 1 && (
            <ActionButton action={`${action}/position`} hidden={{ towards: 'start' }}>
              Move {name} up
            </ActionButton>
          )}
          {number < of && (
            <ActionButton action={`${action}/position`} hidden={{ towards: 'end' }}>
              Move {name} down
            </ActionButton>
          )}
          <ActionButton
            action={`${action}/removal`}
            look="danger"
            sure={{ question: 'Its text is gone then.', yes: `Yes, remove ${name}` }}
          >
            Remove {name}
          </ActionButton>
        </div>
      )}
    </Card>
  )
}
