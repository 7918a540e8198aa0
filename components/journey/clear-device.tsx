import { Button } from '#components/ui/button.tsx'
import { Folded } from '#components/ui/folded.tsx'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** For a computer that others use too: a quiet line on the way, in plain sight once the letter has been sent. */
export function ClearDevice({ language, slug, sent }: { language: Language; slug: string; sent?: boolean }) {
  const say = sayIn(language)
  const said = (
    <>
      <p className="text-ink-soft">{say(sent ? shellWords.keptSent : shellWords.keptTyped)}</p>
      <Button look="quiet" className="-ml-5">
        {say(shellWords.clear)}
      </Button>
    </>
  )
  return (
    <form
      method="post"
      action={pathIn(language, `/campaigns/${slug}/save/clear`)}
      className="mt-4 border-line border-t pt-2"
    >
      {sent ? said : <Folded summary={say(shellWords.keptHere)}>{said}</Folded>}
    </form>
  )
}
