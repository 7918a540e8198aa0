import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { confirmWords } from '#lib/words/catalogue/confirm.ts'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

/** The page behind a link that no letter has: cut short, forged, or made useless by a newer one. */
export function UnknownLink({ language }: { language: Language }) {
  const say = sayIn(language)
  return (
    <div className="flow">
      <Heading>{say(confirmWords.unknownTitle)}</Heading>
      <Lead>{say(confirmWords.unknownLead)}</Lead>
      <ul className="list-disc space-y-2 pl-6">
        <li>{say(confirmWords.unknownCut)}</li>
        <li>{say(confirmWords.unknownNewer)}</li>
      </ul>
      <ButtonAnchor href={pathIn(language, '/')} look="secondary">
        {say(shellWords.seeAllCampaigns)}
      </ButtonAnchor>
    </div>
  )
}
