import { ActionForm } from '#components/forms/action-form.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { RadioList } from '#components/ui/radio-list.tsx'
import type { Choices } from './choices.ts'

export const workbenchDone: Readonly<Record<string, string>> = {
  workbench: 'Your choices are saved on this browser.',
}

/** How a person wants the team's pages on this browser. */
export function WorkbenchCard({ choices }: { choices: Choices }) {
  return (
    <SectionCard id="workbench" title="How the team’s pages look and work">
      <p className="text-ink-soft">These choices are kept on this browser alone.</p>
      <ActionForm action="/api/people/workbench" button="Save these choices" look="secondary">
        <RadioList
          name="density"
          legend="Size of text and lines"
          options={[
            { value: 'compact', label: 'Compact', hint: 'Smaller text, and more of a list on the screen.' },
            { value: 'comfortable', label: 'Comfortable', hint: 'Larger text, and larger targets.' },
          ]}
          defaultValue={choices.density}
        />
        <RadioList
          name="keys"
          legend="Single keys"
          hint="Press ? on a page to see its keys. Switch them off if you dictate, or often press keys by accident."
          options={[
            { value: 'on', label: 'On' },
            { value: 'off', label: 'Off', hint: 'Everything they do can be done without them.' },
          ]}
          defaultValue={choices.keys ? 'on' : 'off'}
        />
      </ActionForm>
    </SectionCard>
  )
}
