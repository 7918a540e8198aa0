import type { Metadata } from 'next'
import { redirectTo } from '#app/http/redirect-to.ts'
import { speak } from '#app/http/request-language.ts'
import { LinkAnswer } from '#components/letters/link-answer.tsx'
import { linkView, settled } from '#components/letters/link-view.ts'
import { UnknownLink } from '#components/letters/unknown-link.tsx'
import { confirmWords } from '#lib/words/catalogue/confirm.ts'
import { LettersBeside } from '../letters-beside.tsx'
import { type LinkProps, openAround, openLink } from '../open-link.ts'
import { linkPath } from '../shown.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: LinkProps): Promise<Metadata> {
  const { language, say } = await speak()
  const opened = await openLink((await params).token)
  if (!opened) return { title: say(confirmWords.unknownTitle) }
  const letter = settled(opened.letter)
  return {
    title: letter ? linkView({ letter, language, now: opened.now }).title : say(confirmWords.yourLetter),
  }
}

/** What became of the press of the button. */
export default async function DonePage({ params }: LinkProps) {
  const { language, to } = await speak()
  const { token } = await params
  const opened = await openLink(token)
  if (!opened) return <UnknownLink language={language} />
  const letter = settled(opened.letter)
  if (!letter) redirectTo(to(linkPath(token)))
  return (
    <>
      <LinkAnswer
        {...{ language, letter, path: linkPath(token), now: opened.now }}
        {...(await openAround(opened, language))}
      />
      <LettersBeside token={token} />
    </>
  )
}
