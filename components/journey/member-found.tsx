import { MemberCard } from '#components/parliament/member-card.tsx'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { SeatMember, SeatWithMember } from '#lib/parliament/data.ts'
import { placesWords } from '#lib/words/catalogue/places.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Props = {
  language: Language
  slug: string
  seat: SeatWithMember
  member: SeatMember
  /** How a letter gets there: `waits` until there is an address. */
  reach: 'mail' | 'post' | 'waits'
}

/** One MP, what to know of them, and the two ways on: in one's own words, or with the ready letter. */
export function MemberFound({ language, slug, seat, member, reach }: Props) {
  const say = sayIn(language)
  const to = (step: string) => pathIn(language, `/campaigns/${slug}/${step}`)
  return (
    <>
      <MemberCard language={language} seat={seat} member={member} />
      {reach === 'post' && <Notice title={say(placesWords.byPostTitle)}>{say(placesWords.byPost)}</Notice>}
      {reach === 'waits' && (
        <Notice title={say(placesWords.waitsTitle)}>{say(placesWords.waits, { member: member.name })}</Notice>
      )}
      <ButtonAnchor href={to('letter')} className="w-full sm:w-auto">
        {say(placesWords.write, { member: member.name })}
      </ButtonAnchor>
      <section aria-labelledby="short-way" className="border-line border-t pt-5">
        <Heading level={2} id="short-way" className="text-[1.15rem]!">
          {say(placesWords.shortWay)}
        </Heading>
        <p className="mt-1 mb-3 text-ink-soft">{say(placesWords.shortWayHonest)}</p>
        <ButtonAnchor href={to('ready')} look="secondary" className="w-full sm:w-auto">
          {say(placesWords.useReady)}
        </ButtonAnchor>
      </section>
    </>
  )
}
