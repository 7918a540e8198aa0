import { Notice } from '#components/ui/notice.tsx'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** For whoever opens a step of a letter that is not on this device, or no longer. */
export function LostDraft({ language }: { language: Language }) {
  const say = sayIn(language)
  return (
    <Notice title={say(shellWords.lostTitle)}>
      <p>{say(shellWords.lost)}</p>
      <p>{say(shellWords.lostNext)}</p>
    </Notice>
  )
}
