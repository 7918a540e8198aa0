import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { HeldByRule } from '#lib/letters/held-by-rule.ts'
import { floodWords } from '#lib/words/catalogue/flood.ts'
import { senderWords } from '#lib/words/catalogue/sender.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { ForgetTyping } from './forget-typing.tsx'
import { JourneyPage } from './journey-page.tsx'

const says = {
  flood: { mail: floodWords.laterMail, again: floodWords.laterAgain },
  suspicious_form: { mail: floodWords.lookedAtMail, again: floodWords.lookedAtAgain },
} as const

/** The letter is taken, and its mail comes later: why, that it is safe, and the way to have it at once. */
export function MailComesLater({
  language,
  slug,
  email,
  why,
}: {
  language: Language
  slug: string
  email: string
  why: HeldByRule
}) {
  const say = sayIn(language)
  return (
    <JourneyPage language={language} slug={slug} step={5} title={say(floodWords.laterTitle)} sent>
      <ForgetTyping slug={slug} />
      <Notice kind="info" title={say(floodWords.laterSafe)} role="status">
        <p>
          {say(says[why].mail)} <strong className="wrap-anywhere block">{email}</strong>
        </p>
      </Notice>
      <p>{say(says[why].again)}</p>
      <ButtonAnchor href={pathIn(language, `/campaigns/${slug}/check`)} look="secondary">
        {say(senderWords.check)}
      </ButtonAnchor>
    </JourneyPage>
  )
}
