import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { likelyAddress } from '#lib/supporters/likely-address.ts'
import { senderWords } from '#lib/words/catalogue/sender.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Props = {
  language: Language
  slug: string
  email: string
  /** A letter has gone there already: the button sends it again. */
  sent?: boolean
  /** What the form carries besides. */
  children?: ReactNode
}

/** Offers the address that was likely meant, where this one looks like a slip; whoever is right goes on. */
export function DidYouMean({ language, slug, email, sent = false, children }: Props) {
  const say = sayIn(language)
  const likely = likelyAddress(email)
  if (!likely) return null
  return (
    <Notice kind="warning" title={say(senderWords.didYouMean, { email: likely })}>
      <p className="wrap-anywhere">{say(senderWords.youWrote, { email })}</p>
      <form method="post" action={pathIn(language, `/campaigns/${slug}/save/likely-email`)}>
        {sent && <input type="hidden" name="again" value="yes" />}
        {children}
        <Button look="secondary" className="wrap-anywhere w-full sm:w-auto">
          {say(sent ? senderWords.sendToLikely : senderWords.changeToLikely, { email: likely })}
        </Button>
      </form>
    </Notice>
  )
}
