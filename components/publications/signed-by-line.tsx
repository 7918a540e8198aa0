import { statementPath } from '#lib/publications/statement-address.ts'
import { statementWords } from '#lib/words/catalogue/campaign.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Props = { language: Language; slug: string; signatories: number | null }

/** Who stands behind a campaign, with the way to what they say; nothing while no statement is published. */
export function SignedByLine({ language, slug, signatories }: Props) {
  if (signatories === null) return null
  const say = sayIn(language)
  return (
    <p>
      {signatories > 0 && <strong>{say(statementWords.signedByLine, { count: signatories })} </strong>}
      <a href={pathIn(language, statementPath(slug))} className="inline-flex min-h-11 items-center">
        {say(statementWords.read)}
      </a>
    </p>
  )
}
