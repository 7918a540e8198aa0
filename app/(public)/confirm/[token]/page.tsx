import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { LetterGlimpse } from '#components/letters/letter-glimpse.tsx'
import { LinkAnswer } from '#components/letters/link-answer.tsx'
import { linkView, settled } from '#components/letters/link-view.ts'
import { ShowLetter } from '#components/letters/show-letter.tsx'
import { TakeUp } from '#components/letters/take-up.tsx'
import { UnknownLink } from '#components/letters/unknown-link.tsx'
import { WholeLetter } from '#components/letters/whole-letter.tsx'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { mailSigner } from '#lib/coalition/data.ts'
import { whoReads } from '#lib/letters/who-reads.ts'
import { database } from '#lib/platform/database.ts'
import { londonClock } from '#lib/platform/london-day.ts'
import { confirmWords } from '#lib/words/catalogue/confirm.ts'
import { dayIn } from '#lib/words/dates.ts'
import { LettersBeside } from './letters-beside.tsx'
import { type LinkProps, openAround, openLink } from './open-link.ts'
import { linkPath } from './shown.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: LinkProps): Promise<Metadata> {
  const { say, language } = await speak()
  const opened = await openLink((await params).token)
  if (!opened) return { title: say(confirmWords.unknownTitle) }
  const answered = settled(opened.letter)
  if (answered) return { title: linkView({ letter: answered, language, now: opened.now }).title }
  return { title: say(confirmWords.askTitle, { member: opened.letter.memberName }) }
}

/** Shows as much of the letter as its writer needs to know it again, and a button. Opening it sends nothing: mail scanners follow links too. */
export default async function ConfirmPage({ params }: LinkProps) {
  const { language, say, to } = await speak()
  const { token } = await params
  const opened = await openLink(token)
  // Next's own 404 is empty without JavaScript.
  if (!opened) return <UnknownLink language={language} />
  const { letter, now } = opened
  const answered = settled(letter)
  if (answered) {
    return (
      <>
        <LinkAnswer
          {...{ language, now, letter: answered, path: linkPath(token) }}
          {...(await openAround(opened, language))}
        />
        <LettersBeside token={token} />
      </>
    )
  }
  const { memberName: member, expiresAt } = letter
  const signer = await mailSigner(database())
  const path = linkPath(token)
  const action = to(`${path}/send`)
  return (
    <div className="flow">
      <Heading>{say(confirmWords.askTitle, { member })}</Heading>
      <Lead>{say(confirmWords.askLead)}</Lead>
      {!letter.whole && <LetterGlimpse language={language} letter={letter} />}
      <p>{whoReads(language, { answersGoTo: letter.answersGoTo, coalition: signer })}</p>
      <SendForm action={action}>{say(confirmWords.sendNow)}</SendForm>
      {expiresAt && (
        <p className="text-ink-soft">
          {say(confirmWords.worksUntil, {
            time: londonClock(expiresAt),
            day: dayIn(language, expiresAt),
          })}
        </p>
      )}
      {letter.whole ? (
        <>
          <WholeLetter language={language} letter={letter} whole={letter.whole} />
          <SendForm action={action}>{say(confirmWords.sendRead)}</SendForm>
        </>
      ) : (
        <ShowLetter language={language} path={path} />
      )}
      {letter.campaign.live && (
        <>
          <p>{say(confirmWords.wantChange)}</p>
          <TakeUp language={language} path={path} />
        </>
      )}
      <p className="text-ink-soft">{say(confirmWords.notYou)}</p>
      <LettersBeside token={token} />
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
