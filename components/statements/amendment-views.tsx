'use client'

import { HiddenFields } from '#components/forms/action-form.tsx'
import { RefusalNotice } from '#components/forms/refusal-notice.tsx'
import { useFormAction } from '#components/forms/use-action.ts'
import { Button } from '#components/ui/button.tsx'
import { draftKeys } from '#lib/statements/queries.ts'
import type { Rights, StatementAmendment } from '#lib/statements/schema.ts'
import { listIn } from '#lib/words/lists.ts'
import { amendmentName } from './amendment-words.ts'

type Props = { slug: string; amendment: StatementAmendment; may: Rights }

/** Which organisations support and oppose an amendment, and the buttons for one's own. */
export function AmendmentViews({ slug, amendment, may }: Props) {
  const named = (supports: boolean) =>
    listIn(
      'en',
      amendment.views
        .filter((view) => view.supports === supports)
        .map(({ organisation }) => organisation.name),
    )
  const [supporters, opponents] = [named(true), named(false)]
  const own =
    amendment.state === 'proposed' ? may.view.filter(({ id }) => id !== amendment.organisation.id) : []
  return (
    <div className="flow">
      <p>
        {supporters && <>Supported by {supporters}. </>}
        {opponents && <>Opposed by {opponents}. </>}
        {!supporters && !opponents && 'No other organisation has said yet whether it supports this.'}
      </p>
      {own.map((organisation) => (
        <OwnView key={organisation.id} slug={slug} amendment={amendment} organisation={organisation} />
      ))}
    </div>
  )
}

type OwnProps = Omit<Props, 'may'> & { organisation: Rights['view'][number] }

function OwnView({ slug, amendment, organisation: { id, name } }: OwnProps) {
  const path = `/api/amendments/${amendment.id}/view`
  const { busy, refusal, form } = useFormAction({ path, changes: draftKeys(slug) })
  const view = amendment.views.find(({ organisation }) => organisation.id === id)
  return (
    <form {...form} className="flow">
      <HiddenFields values={{ organisationId: id }} />
      <fieldset className="flex flex-wrap gap-3">
        <legend className="mb-1 font-semibold">{name}:</legend>
        {[true, false].map((supports) => (
          <Button
            key={String(supports)}
            name="supports"
            value={String(supports)}
            look="secondary"
            className="aria-pressed:bg-brand aria-pressed:text-on-brand"
            aria-pressed={view?.supports === supports}
            aria-disabled={busy}
          >
            {supports ? 'Support' : 'Oppose'}
            <span className="sr-only"> {amendmentName(amendment)}</span>
          </Button>
        ))}
      </fieldset>
      <RefusalNotice refusal={refusal} />
    </form>
  )
}
