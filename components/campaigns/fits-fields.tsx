import type { FieldErrors } from '#components/ui/error-summary.tsx'
import { memberKindNames, nationNames } from '#lib/campaigns/campaign-words.ts'
import type { FormValues } from '#lib/platform/merge-edits.ts'
import { TickList } from './tick-list.tsx'

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

/** A value of these fields as people read it. */
export function fitsInWords(name: string, value: string): string {
  const words: Record<string, string> = { ...nationNames, ...memberKindNames }
  if (name !== 'nations' && name !== 'kinds') return value
  return value
    .split(',')
    .map((each) => words[each] ?? each)
    .join(', ')
}
