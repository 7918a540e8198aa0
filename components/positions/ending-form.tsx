import { ActionForm } from '#components/forms/action-form.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Field } from '#components/ui/field.tsx'

const ways = {
  withdrawal: {
    summary: 'Withdraw this position',
    explained:
      'Your organisation’s name leaves the public page at once. The record is kept. You can take a new position at any time.',
    button: 'Withdraw',
  },
  objection: {
    summary: 'Object: we do not want it carried over',
    explained: 'The position is withdrawn at once. You can then read the new text and answer anew.',
    button: 'Object and withdraw',
  },
}

/** Takes a position back; folded away so that nobody does it by a slip. */
export function EndingForm({ positionId, way }: { positionId: string; way: keyof typeof ways }) {
  const { summary, explained, button } = ways[way]
  return (
    <Disclosure summary={summary}>
      <ActionForm action={`/api/positions/${positionId}/${way}`} button={button} look="danger">
        <p>{explained}</p>
        <Field name="why" id={`why-${positionId}`} label="Why, for your own record (if you wish)" />
      </ActionForm>
    </Disclosure>
  )
}
