import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** What somebody sees once they are forgotten. */
export function Erased({ language }: { language: Language }) {
  const say = sayIn(language)
  return (
    <div className="flow">
      <Heading>{say(yoursWords.erasedTitle)}</Heading>
      <Lead>{say(yoursWords.erasedLead)}</Lead>
      <p>{say(yoursWords.erasedThanks)}</p>
      <ButtonAnchor href={pathIn(language, '/')} look="secondary">
        {say(shellWords.seeAllCampaigns)}
      </ButtonAnchor>
    </div>
  )
}
