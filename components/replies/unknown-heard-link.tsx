import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { heardWords } from '#lib/words/catalogue/heard.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** The page behind a link that asks about no letter we keep. */
export function UnknownHeardLink({ language }: { language: Language }) {
  const say = sayIn(language)
  return (
    <div className="flow">
      <Heading>{say(heardWords.unknownTitle)}</Heading>
      <Lead>{say(heardWords.unknown)}</Lead>
    </div>
  )
}
