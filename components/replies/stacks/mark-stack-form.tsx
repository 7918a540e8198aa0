'use client'

import { ActionForm } from '#components/forms/action-form.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Select } from '#components/ui/select.tsx'
import { allStates } from '#lib/platform/life-cycle.ts'
import { replyStates } from '#lib/replies/reply-states.ts'
import { sayable } from '#lib/replies/schema.ts'

const kinds = allStates(replyStates).filter((state) => sayable.safeParse(state).success)

/** One mark for all answers that are ticked; `id` is what the boxes belong to. */
export function MarkStackForm({ id, stackId }: { id: string; stackId: string }) {
  return (
    <SectionCard id={`${id}-title`} title="Mark all that are ticked">
      <p className="text-ink-soft">
        Those that say the same are ticked. Read what another says of its own before you tick it. What
        somebody marks meanwhile stays as they said.
      </p>
      <ActionForm
        id={id}
        action="/api/stacks/marks"
        hidden={{ stack: stackId }}
        button="Mark them"
        look="primary"
      >
        {(errors) => (
          <Select
            name="to"
            label="What do they say?"
            error={errors.to}
            options={[
              { value: '', label: 'Choose' },
              ...kinds.map((state) => ({ value: state, label: replyStates.states[state].means })),
            ]}
          />
        )}
      </ActionForm>
    </SectionCard>
  )
}
