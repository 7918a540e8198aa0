import { PrintButton } from '#components/journey/print-button.tsx'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { confirmWords } from '#lib/words/catalogue/confirm.ts'
import { mailWords } from '#lib/words/catalogue/mail.ts'
import { inLanguage, type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { LetterGlimpse } from './letter-glimpse.tsx'
import { linkView, type SettledLetter } from './link-view.ts'
import { NextSteps } from './next-steps.tsx'
import { ShareCampaign } from './share-campaign.tsx'
import { ShowLetter } from './show-letter.tsx'
import { TakeUp } from './take-up.tsx'
import { WholeLetter } from './whole-letter.tsx'

type Props = {
  language: Language
  letter: SettledLetter
  /** The link's page, without its language. */
  path: string
  now: Date
  /** How many people of the seat have written; null when that is not told. */
  inSeat: number | null
  /** The whole address to pass on; null when nobody can write just now. */
  shareAddress: string | null
}

/** The page behind a confirmation link once there is nothing more to press, with the letter to print. */
export function LinkAnswer({ language, letter, path, now, inSeat, shareAddress }: Props) {
  const say = sayIn(language)
  const view = linkView({ letter, language, now })
  const { outcome, campaign, memberName, reference, confirmedAt, whole } = letter
  const sent = outcome === 'confirmed'
  return (
    <div className="flow">
      <Heading>{view.title}</Heading>
      <Notice kind={view.kind} title={view.noticeTitle}>
        {view.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {sent && inSeat !== null && <p>{say(confirmWords.inSeat, { count: inSeat })}</p>}
      </Notice>
      {confirmedAt && (
        <p>
          <a href={pathIn(language, letter.ownPage)}>{say(mailWords.ownPage)}</a>
        </p>
      )}
      {outcome === 'expired' && campaign.live && !view.over && (
        <TakeUp language={language} path={path} renew />
      )}
      {view.over && campaign.live && (
        <ButtonAnchor href={pathIn(language, `/campaigns/${campaign.slug}`)}>
          {say(confirmWords.writeAgain)}
        </ButtonAnchor>
      )}
      {sent && confirmedAt && <NextSteps {...{ language, memberName, reference, confirmedAt }} />}
      {sent && shareAddress && (
        <ShareCampaign
          language={language}
          campaignTitle={inLanguage(language, { en: campaign.title, cy: campaign.titleCy }).text}
          address={shareAddress}
        />
      )}
      {whole ? (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3 pt-5">
            <Heading level={2}>{say(confirmWords.yourLetter)}</Heading>
            <PrintButton>{say(confirmWords.print)}</PrintButton>
          </div>
          <p className="no-print hidden text-ink-soft noscript:block">{say(confirmWords.printYourself)}</p>
          <WholeLetter language={language} letter={letter} whole={whole} />
        </>
      ) : (
        <>
          <Heading level={2} className="pt-5">
            {say(confirmWords.yourLetter)}
          </Heading>
          <LetterGlimpse language={language} letter={letter} />
          <ShowLetter language={language} path={path} />
        </>
      )}
    </div>
  )
}
