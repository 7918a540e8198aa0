import { MemberCard } from '#components/parliament/member-card.tsx'
import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { SeatMember, SeatWithMember } from '#lib/parliament/data.ts'
import { seatWords } from '#lib/words/catalogue/seats.ts'
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
      {reach === 'post' && <Notice title={say(seatWords.byPostTitle)}>{say(seatWords.byPost)}</Notice>}
      {reach === 'waits' && (
        <Notice title={say(seatWords.waitsTitle)}>{say(seatWords.waits, { member: member.name })}</Notice>
      )}
      <ButtonAnchor href={to('letter')} className="w-full sm:w-auto">
        {say(seatWords.write, { member: member.name })}
      </ButtonAnchor>
      <section aria-labelledby="short-way" className="border-line border-t pt-5">
        <Heading level={2} id="short-way" className="text-lg!">
          {say(seatWords.shortWay)}
        </Heading>
        <p className="mt-1 text-ink-soft">{say(seatWords.shortWayHonest)}</p>
        <p className="mt-1 mb-3">
          {say(reach === 'post' ? seatWords.shortWayNeedsByPost : seatWords.shortWayNeeds)}
        </p>
        <ButtonAnchor href={to('ready')} look="secondary" className="w-full sm:w-auto">
          {say(seatWords.useReady)}
        </ButtonAnchor>
      </section>
    </>
  )
}
