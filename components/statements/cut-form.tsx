import { ActionForm } from '#components/forms/action-form.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { RadioList } from '#components/ui/radio-list.tsx'
import type { CutInput } from '#lib/statements/schema.ts'

type Props = {
  slug: string
  /** The newest version there is, 0 for none. */
  latest: number
  seen: CutInput['expectedRevisions']
  /** Whether the person may call a change editorial: coordinators only. */
  mayCallEditorial: boolean
}

const material = {
  value: 'material',
  label: 'A material change',
  hint: 'The meaning changed. Positions lapse, and every officer is asked again.',
}
const editorial = {
  value: 'editorial',
  label: 'An editorial change',
  hint: 'The meaning stayed. Positions carry over, and officers have 5 working days to object.',
}

/** Cuts a version of the draft as the page shows it. */
export function CutForm({ slug, latest, seen, mayCallEditorial }: Props) {
  return (
    <SectionCard id="cut" title={`Cut version ${latest + 1}`}>
      <p>
        A version is the draft’s text as it is now, word for word and for good. Organisations take their
        positions on it.
      </p>
      <ActionForm
        action={`/api/statements/${slug}/versions`}
        hidden={{
          expectedLatest: latest,
          expectedRevisions: JSON.stringify(seen),
          ...(latest === 0 && { change: 'first' }),
        }}
        button={`Cut version ${latest + 1}`}
        problemTitle="No version was cut"
      >
        {latest > 0 && (
          <RadioList
            name="change"
            legend={`How does it differ from version ${latest}?`}
            hint={mayCallEditorial ? undefined : 'Only a coordinator can call a change editorial.'}
            options={mayCallEditorial ? [material, editorial] : [material]}
            defaultValue="material"
          />
        )}
        <Field
          name="askedUntil"
          type="date"
          label="Last day for positions"
          hint="Officers are reminded at half time and the day before. It may stay empty."
        />
      </ActionForm>
    </SectionCard>
  )
}
