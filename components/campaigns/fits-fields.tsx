import type { FieldErrors } from '#components/ui/error-summary.tsx'
import { TickList } from '#components/ui/tick-list.tsx'
import { memberKindNames, nationNames } from '#lib/campaigns/campaign-words.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'

type Props = { values: FormValues; errors: FieldErrors; hints: { nations: string; kinds: string } }

/** Whom an ask or a paragraph fits: nations, and kinds of MP. */
export function FitsFields({ values, errors, hints }: Props) {
  return (
    <>
      <TickList
        name="nations"
        legend="Nations"
        hint={hints.nations}
        options={nationNames}
        value={values.nations ?? ''}
        error={errors.nations}
      />
      <TickList
        name="kinds"
        legend="Kinds of MP"
        hint={hints.kinds}
        options={memberKindNames}
        value={values.kinds ?? ''}
        error={errors.kinds}
      />
    </>
  )
}

/** What the values of these fields mean. */
export const fitMeanings = { nations: nationNames, kinds: memberKindNames }
