import { ActionForm } from '#components/forms/action-form.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { RadioList } from '#components/ui/radio-list.tsx'

const options = [
  { value: 'arrived', label: 'They arrived', hint: 'Only those in doubt. They count as delivered.' },
  {
    value: 'send_again',
    label: 'Send them again',
    hint: 'To the address known now. Those in doubt may arrive twice.',
  },
  {
    value: 'give_up',
    label: 'Give them up, and tell each supporter',
    hint: 'Each gets a mail with the letter and what they can do. This cannot be undone.',
  },
]

/** One decision for all letters that are ticked on the page; `id` is what the boxes belong to. */
export function SettleManyForm({ id, list }: { id: string; list: Readonly<Record<string, string>> }) {
  return (
    <SectionCard id={`${id}-title`} title="With all that are ticked">
      <ActionForm id={id} action="/api/letters/settlements" hidden={list} button="Do this" look="secondary">
        <RadioList name="what" legend="What should become of them?" options={options} />
      </ActionForm>
    </SectionCard>
  )
}
