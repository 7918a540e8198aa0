import { Button } from '#components/ui/button.tsx'
import { senderWords } from '#lib/words/catalogue/sender.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** For whom the letter is written, and a button of the form around it to change that: what is typed comes along. */
export function WritingFor({ language, forOther }: { language: Language; forOther: boolean }) {
  const say = sayIn(language)
  return (
    <div className="grid justify-items-start gap-3 rounded-lg border border-line bg-sunken p-4 sm:flex sm:items-center sm:justify-between sm:gap-6">
      <p>{say(forOther ? senderWords.forOtherNow : senderWords.forOtherAsk)}</p>
      <Button
        look="secondary"
        name="do"
        value={forOther ? 'for-me' : 'for-other'}
        className="w-full shrink-0 sm:w-auto"
      >
        {say(forOther ? senderWords.forMe : senderWords.forOther)}
      </Button>
    </div>
  )
}
