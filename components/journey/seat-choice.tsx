import { MemberLine } from '#components/parliament/member-line.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import type { SeatWithMember } from '#lib/parliament/data.ts'
import { placesWords } from '#lib/words/catalogue/places.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type Props = { language: Language; slug: string; seats: SeatWithMember[]; confirmOnly: boolean }

const action = (language: Language, slug: string) => pathIn(language, `/campaigns/${slug}/save/seat`)

/** Several seats, and the supporter knows which: one press. Or one seat that only the supporter can confirm. */
export function SeatChoice({ language, slug, seats, confirmOnly }: Props) {
  const say = sayIn(language)
  const [only] = seats
  if (confirmOnly && only && seats.length === 1) {
    return (
      <form method="post" action={action(language, slug)} className="flow">
        <div className="rounded-xl border border-line bg-surface p-5">
          <input type="hidden" name="gssCode" value={only.gssCode} />
          <MemberLine language={language} seat={only} />
        </div>
        <Button className="w-full sm:w-auto">{say(placesWords.stillThere)}</Button>
      </form>
    )
  }
  return (
    <form method="post" action={action(language, slug)} className="flow">
      <p className="font-semibold">{say(placesWords.chooseHow)}</p>
      <ul className="grid gap-2.5 sm:grid-cols-2">
        {seats.map((seat) => (
          <li key={seat.gssCode} className="grid">
            <Button
              name="gssCode"
              value={seat.gssCode}
              look="secondary"
              className="justify-between! text-left! border-line-strong!"
            >
              <span className="min-w-0">
                <MemberLine language={language} seat={seat} />
              </span>
              <Icon name="next" className="size-5" />
            </Button>
          </li>
        ))}
      </ul>
    </form>
  )
}

/** Back to the list, for whoever pressed the wrong one. */
export function ChooseAgain({ language, slug }: { language: Language; slug: string }) {
  return (
    <form method="post" action={action(language, slug)}>
      <Button name="gssCode" value="" look="quiet" className="-ml-5">
        {sayIn(language)(placesWords.chooseAgain)}
      </Button>
    </form>
  )
}
