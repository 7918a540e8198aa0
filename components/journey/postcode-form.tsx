import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { seatWords } from '#lib/words/catalogue/seats.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Props = {
  language: Language
  slug: string
  /** The form's own id, on a page where it takes what is typed. */
  id?: string
  /** The organisation through which the supporter comes, by its slug. */
  through?: string
  /** It stands on that organisation's page. */
  onItsPage?: boolean
  /** The `utm_` fields of the page's address, see `came-from.ts`. */
  cameFrom?: string
  defaultValue?: string
  error?: string
  button?: string
}

/** Asks where the supporter lives, and nothing else. */
export function PostcodeForm(props: Props) {
  const { language, slug, id, through, onItsPage, cameFrom = '', defaultValue, error } = props
  const say = sayIn(language)
  return (
    <form
      id={id}
      method="post"
      action={pathIn(language, `/campaigns/${slug}/save/postcode`)}
      className="flow"
      noValidate
    >
      {through && <input type="hidden" name="through" value={through} />}
      {onItsPage && <input type="hidden" name="page" value={through} />}
      {[...new URLSearchParams(cameFrom)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field
        name="postcode"
        label={say(seatWords.label)}
        hint={say(seatWords.hint)}
        error={error}
        defaultValue={defaultValue}
        autoComplete="postal-code"
        autoCapitalize="characters"
        spellCheck={false}
        className="max-w-[14rem] text-lg uppercase tracking-wide"
      />
      <Button className="w-full sm:w-auto">{props.button ?? say(seatWords.find)}</Button>
      <p className="text-sm text-ink-soft">
        {say(seatWords.hintForOther)} {say(seatWords.hintAbroad)}
      </p>
    </form>
  )
}
