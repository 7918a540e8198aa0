import { Button } from '#components/ui/button.tsx'
import { confirmWords } from '#lib/words/catalogue/confirm.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** The press that shows the whole letter. `path`: the link's page, without its language. */
export function ShowLetter({ language, path }: { language: Language; path: string }) {
  return (
    <form method="post" action={pathIn(language, `${path}/letter`)}>
      <Button look="secondary" className="w-full sm:w-auto">
        {sayIn(language)(confirmWords.showLetter)}
      </Button>
    </form>
  )
}
