import type { Metadata } from 'next'
import { speak } from '#app/http/request-language.ts'
import { UnknownHeardLink } from '#components/replies/unknown-heard-link.tsx'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { tidyToken } from '#lib/platform/public-token.ts'
import { type Saying, sayingOf, sayings } from '#lib/replies/heard-link.ts'
import { confirmWords } from '#lib/words/catalogue/confirm.ts'
import { heardWords } from '#lib/words/catalogue/heard.ts'
import { type HeardProps, openHeard } from '../open-heard.ts'

export const dynamic = 'force-dynamic'

type Props = HeardProps<{ answer: string }>

const asked = {
  'by-post': { title: heardWords.titleByPost, press: heardWords.sayByPost, link: heardWords.byPost },
  'by-telephone': {
    title: heardWords.titleByTelephone,
    press: heardWords.sayByTelephone,
    link: heardWords.byTelephone,
  },
  'not-yet': { title: heardWords.titleNotYet, press: heardWords.sayNotYet, link: heardWords.notYet },
} as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { say } = await speak()
  const { token, answer } = await params
  const opened = await openHeard(token)
  const saying = sayingOf(answer)
  const known = opened && saying
  return {
    title: known ? titleOf(say, saying, opened.letter.memberName) : say(heardWords.unknownTitle),
    robots: { index: false, follow: false },
  }
}

const titleOf = (say: Awaited<ReturnType<typeof speak>>['say'], saying: Saying, member: string) =>
  saying === 'never-ask' ? say(heardWords.titleNeverAsk) : say(asked[saying].title, { member })

/** One question and one button. Opening it says nothing yet: mail scanners follow links too. */
export default async function HeardAnswerPage({ params }: Props) {
  const { language, say, to } = await speak()
  const { token, answer } = await params
  const opened = await openHeard(token)
  const saying = sayingOf(answer)
  if (!opened || !saying) return <UnknownHeardLink language={language} />
  const { memberName, reference } = opened.letter
  const path = to(`/heard/${tidyToken(token)}`)
  return (
    <div className="flow">
      <Heading>{titleOf(say, saying, memberName)}</Heading>
      <Lead>{say(heardWords.pressToSay)}</Lead>
      <form method="post" action={`${path}/${saying}/send`}>
        <Button className="w-full sm:w-auto">
          {say(saying === 'never-ask' ? heardWords.sayNeverAsk : asked[saying].press)}
        </Button>
      </form>
      <p className="text-ink-soft">
        {say(confirmWords.reference)}: {reference}
      </p>
      <Heading level={2}>{say(heardWords.somethingElse)}</Heading>
      <ul className="list-none space-y-1">
        {sayings.map((other) =>
          other === saying ? null : (
            <li key={other}>
              <a className="inline-flex min-h-11 items-center" href={`${path}/${other}`}>
                {say(other === 'never-ask' ? heardWords.neverAsk : asked[other].link)}
              </a>
            </li>
          ),
        )}
      </ul>
    </div>
  )
}
