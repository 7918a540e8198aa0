import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { yoursWords } from '#lib/words/catalogue/yours.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { OwnPageLink } from './own-page-link.tsx'

/** The page behind a link that leads to nobody: cut short, made up, or of somebody of whom nothing is kept any more. */
export function UnknownOwnPage({ language }: { language: Language }) {
  const say = sayIn(language)
  return (
    <div className="flow">
      <Heading>{say(yoursWords.unknownTitle)}</Heading>
      <Lead>{say(yoursWords.unknownLead)}</Lead>
      <p>{say(yoursWords.unknownHelp)}</p>
      <OwnPageLink language={language} />
      <ButtonAnchor href={pathIn(language, '/')} look="secondary">
        {say(shellWords.seeAllCampaigns)}
      </ButtonAnchor>
    </div>
  )
}
