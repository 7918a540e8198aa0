import type { Metadata } from 'next'
import { LetterFacts, letterTo } from '#components/letters/letter-facts.tsx'
import { LetterSheet } from '#components/letters/letter-sheet.tsx'
import { LinkAnswer } from '#components/letters/link-answer.tsx'
import { linkView, settled } from '#components/letters/link-view.ts'
import { UnknownLink } from '#components/letters/unknown-link.tsx'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { confirmWords } from '#lib/words/catalogue/confirm.ts'
import { dayIn, timeIn } from '#lib/words/language.ts'
import { speak } from '../../request-language.ts'
import { type LinkProps, openAround, openLink } from './open-link.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: LinkProps): Promise<Metadata> {
  const { say, language } = await speak()
  const opened = await openLink((await params).token)
  if (!opened) return { title: say(confirmWords.unknownTitle) }
  const answered = settled(opened.letter)
  if (answered) return { title: linkView({ letter: answered, language, now: opened.now }).title }
  return { title: say(confirmWords.askTitle, { member: opened.letter.memberName }) }
}

/** Shows the letter and a button. Opening it sends nothing: mail scanners follow links too. */
export default async function ConfirmPage({ params }: LinkProps) {
  const { language, say, to } = await speak()
  const { token } = await params
  const opened = await openLink(token)
  // Next's own 404 is empty without JavaScript.
  if (!opened) return <UnknownLink language={language} />
  const { letter, now } = opened
  const answered = settled(letter)
  if (answered) {
    return <LinkAnswer {...{ language, now, letter: answered }} {...(await openAround(opened, language))} />
  }
  const { memberName: member, subject, body, expiresAt } = letter
  const action = to(`/confirm/${encodeURIComponent(token)}/send`)
  return (
    <div className="flow">
      <Heading>{say(confirmWords.askTitle, { member })}</Heading>
      <Lead>{say(confirmWords.askLead)}</Lead>
      <SendForm action={action}>{say(confirmWords.sendNow)}</SendForm>
      {expiresAt && (
        <p className="text-ink-soft">
          {say(confirmWords.worksUntil, {
            time: timeIn(language, expiresAt),
            day: dayIn(language, expiresAt),
          })}
        </p>
      )}
      <LetterFacts language={language} letter={letter} />
      <LetterSheet
        language={language}
        letterLanguage={letter.language}
        to={letterTo(language, letter)}
        subject={subject}
        text={body}
      />
      <SendForm action={action}>{say(confirmWords.sendRead)}</SendForm>
      {letter.campaign.live && (
        <p>
          {say(confirmWords.wantChange)}{' '}
          <a href={to(`/campaigns/${letter.campaign.slug}`)}>{say(confirmWords.writeAgain)}</a>
        </p>
      )}
      <p className="text-ink-soft">{say(confirmWords.notYou)}</p>
    </div>
  )
}

function SendForm({ action, children }: { action: string; children: string }) {
  return (
    <form method="post" action={action}>
      <Button className="w-full sm:w-auto">{children}</Button>
    </form>
  )
}
