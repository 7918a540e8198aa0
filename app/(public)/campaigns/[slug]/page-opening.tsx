import { Heading } from '#components/ui/heading.tsx'
import { openingOf } from '#lib/campaigns/opening-of.ts'

type InLanguage = { text: string; lang?: 'en' }
type Opening = {
  title: InLanguage
  summary: InLanguage
  /** Characters that leave room for the postcode on the first screen of a telephone: fewer below an organisation's name. */
  room: number
}

/** A campaign's title and the first sentences of its summary: whatever their length, the postcode's box follows soon. */
export function PageOpening(props: Opening) {
  const { title, summary } = props
  return (
    <>
      <Heading>
        <span lang={title.lang}>{title.text}</span>
      </Heading>
      <p lang={summary.lang} className="max-w-[38rem] text-ink-soft sm:text-lg">
        {opening(props).first}
      </p>
    </>
  )
}

/** The other sentences, for further down; null where all stood above. */
export const laterSentences = (props: Opening): string | null => opening(props).rest || null

const opening = ({ title, summary, room }: Opening) =>
  openingOf(summary.text, Math.max(100, room - title.text.length))
