'use client'

import { Button } from '#components/ui/button.tsx'
import type { Rights, StatementAmendment } from '#lib/statements/schema.ts'
import { ActTrouble } from './act-trouble.tsx'
import { amendmentName } from './amendment-words.ts'
import { useAct } from './use-act.ts'

type Props = { slug: string; amendment: StatementAmendment; may: Rights }

const list = new Intl.ListFormat('en-GB')

/** Which organisations support and oppose an amendment, and the buttons for one's own. */
export function AmendmentViews({ slug, amendment, may }: Props) {
  const act = useAct(slug)
  const named = (supports: boolean) =>
    list.format(
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
      {own.map(({ id, name }) => {
        const view = amendment.views.find(({ organisation }) => organisation.id === id)
        return (
          <fieldset key={id} className="flex flex-wrap gap-3">
            <legend className="mb-1 font-semibold">{name}:</legend>
            {[true, false].map((supports) => (
              <Button
                key={String(supports)}
                type="button"
                look="secondary"
                className="aria-pressed:bg-brand aria-pressed:text-on-brand"
                aria-pressed={view?.supports === supports}
                aria-disabled={act.busy}
                onClick={() =>
                  act.send(`/api/amendments/${amendment.id}/view`, { organisationId: id, supports })
                }
              >
                {supports ? 'Support' : 'Oppose'}
                <span className="sr-only"> {amendmentName(amendment)}</span>
              </Button>
            ))}
          </fieldset>
        )
      })}
      <ActTrouble error={act.error} />
    </div>
  )
}
