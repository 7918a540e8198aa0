import { Button } from '#components/ui/button.tsx'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** For a computer that others use too. */
export function ClearDevice({ language, slug, sent }: { language: Language; slug: string; sent?: boolean }) {
  const say = sayIn(language)
  return (
    <form
      method="post"
      action={pathIn(language, `/campaigns/${slug}/save/clear`)}
      className="mt-10 border-line border-t pt-4"
    >
      <p className="text-ink-soft">{say(sent ? shellWords.keptSent : shellWords.keptTyped)}</p>
      <Button look="quiet" className="-ml-5">
        {say(shellWords.clear)}
      </Button>
    </form>
  )
}
