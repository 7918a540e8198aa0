import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'

type Props = {
  slug: string
  /** The organisation whose page it stands on, by its slug. */
  through?: string
  defaultValue?: string
  error?: string
  label?: string
  button?: string
}

/** Asks where the supporter lives, and nothing else. */
export function PostcodeForm({
  slug,
  through,
  defaultValue,
  error,
  label = 'Your home postcode',
  button = 'Find my MP',
}: Props) {
  return (
    <form method="post" action={`/campaigns/${slug}/save/postcode`} className="flow" noValidate>
      {through && <input type="hidden" name="through" value={through} />}
      <Field
        name="postcode"
        label={label}
        hint="For example SW1A 1AA. It tells us who your MP is."
        error={error}
        defaultValue={defaultValue}
        autoComplete="postal-code"
        autoCapitalize="characters"
        spellCheck={false}
        className="max-w-[14rem] text-[1.25rem] uppercase tracking-wide"
      />
      <Button>{button}</Button>
    </form>
  )
}
