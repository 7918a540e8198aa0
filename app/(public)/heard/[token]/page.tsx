import type { Metadata } from 'next'
import { redirectTo } from '#app/http/redirect-to.ts'
import { speak } from '#app/http/request-language.ts'
import { UnknownHeardLink } from '#components/replies/unknown-heard-link.tsx'
import { Button } from '#components/ui/button.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { tidyToken } from '#lib/platform/public-token.ts'
import { heardWords } from '#lib/words/catalogue/heard.ts'
import { type HeardProps, openHeard } from './open-heard.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await speak()
  return { title: say(heardWords.thanks), robots: { index: false, follow: false } }
}

const saidWords = {
  by_post: heardWords.saidByPost,
  by_telephone: heardWords.saidByTelephone,
  not_yet: heardWords.saidNotYet,
} as const

type Props = HeardProps & { searchParams: Promise<{ said?: string | string[] }> }

/** What a supporter has told of the answer to their letter, and how to write again. */
export default async function HeardPage({ params, searchParams }: Props) {
  const { language, say, to } = await speak()
  const { token } = await params
  const opened = await openHeard(token)
  if (!opened) return <UnknownHeardLink language={language} />
  const { letter, heard, quiet, mayWriteAgain, ownPage } = opened
  const member = letter.memberName
  const path = to(`/heard/${tidyToken(token)}`)
  const aboutAsking = quiet && (heard === null || (await searchParams).said === 'never-ask')
  if (heard === null && !quiet) redirectTo(`${path}/not-yet`)
  return (
    <div className="flow">
      <Heading>{say(heardWords.thanks)}</Heading>
      <Notice kind="success" role="status">
        {heard && <p>{say(saidWords[heard], { member })}</p>}
        {aboutAsking && <p>{say(heardWords.saidNeverAsk)}</p>}
      </Notice>
      {mayWriteAgain && (
        <section className="flow" aria-labelledby="again">
          <Heading level={2} id="again">
            {say(heardWords.againTitle)}
          </Heading>
          <p>{say(heardWords.againText, { member })}</p>
          <form method="post" action={`${path}/write-again`}>
            <Button className="w-full sm:w-auto">{say(heardWords.again)}</Button>
          </form>
        </section>
      )}
      {heard === 'not_yet' && <p>{say(heardWords.againByPost, { member })}</p>}
      <p>
        <a className="inline-flex min-h-11 items-center" href={to(ownPage)}>
          {say(heardWords.ownPage)}
        </a>
      </p>
      {!quiet && (
        <p>
          <a className="inline-flex min-h-11 items-center" href={`${path}/never-ask`}>
            {say(heardWords.neverAsk)}
          </a>
        </p>
      )}
    </div>
  )
}
