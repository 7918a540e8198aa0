import { Button } from '#components/ui/button.tsx'
import { confirmWords } from '#lib/words/catalogue/confirm.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Props = {
  language: Language
  /** The link's page, without its language. */
  path: string
  /** Its link has run out: a new one can be had for the same words. */
  renew?: boolean
}

/** The presses that take a letter up again on this device: to change it, or to get another link for it. */
export function TakeUp({ language, path, renew = false }: Props) {
  const say = sayIn(language)
  const action = pathIn(language, `${path}/take-up`)
  return (
    <div className="flex flex-wrap gap-3">
      {renew && (
        <form method="post" action={action} className="w-full sm:w-auto">
          <input type="hidden" name="send" value="yes" />
          <Button className="w-full sm:w-auto">{say(confirmWords.renew)}</Button>
        </form>
      )}
      <form method="post" action={action} className="w-full sm:w-auto">
        <Button look="secondary" className="w-full sm:w-auto">
          {say(renew ? confirmWords.changeFirst : confirmWords.changeLetter)}
        </Button>
      </form>
    </div>
  )
}
