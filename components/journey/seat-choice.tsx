import { MemberLine } from '#components/parliament/member-line.tsx'
import { MembersAsOf } from '#components/parliament/members-as-of.tsx'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Folded } from '#components/ui/folded.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Select } from '#components/ui/select.tsx'
import type { SeatWithMember } from '#lib/parliament/data.ts'
import { northernIrelandPlaces } from '#lib/parliament/northern-ireland-places.ts'
import { seatWords } from '#lib/words/catalogue/seats.ts'
import { type Language, localeOf, nameIn, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'

type SeatNamed = Pick<SeatWithMember, 'gssCode' | 'name' | 'nameCy'>
type Props = { language: Language; slug: string; seats: SeatWithMember[]; confirmOnly: boolean }

const action = (language: Language, slug: string, step: 'seat' | 'town' = 'seat') =>
  pathIn(language, `/campaigns/${slug}/save/${step}`)

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
        <MembersAsOf language={language} />
        <Button className="w-full sm:w-auto">{say(seatWords.stillThere)}</Button>
      </form>
    )
  }
  return (
    <form method="post" action={action(language, slug)} className="flow">
      <p className="font-semibold">{say(seatWords.chooseHow)}</p>
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
      <MembersAsOf language={language} />
    </form>
  )
}

/** Chooses a seat by its name, for whoever is sure of a postcode that we do not know. */
export function SeatByName({
  language,
  slug,
  seats,
}: {
  language: Language
  slug: string
  seats: SeatNamed[]
}) {
  const say = sayIn(language)
  const name = (seat: SeatNamed) => nameIn(language, seat).text
  const options = seats.map((seat) => ({ value: seat.gssCode, label: name(seat) }))
  return (
    <Folded boxed summary={say(seatWords.sure)}>
      <form method="post" action={action(language, slug)} className="flow">
        <p>{say(seatWords.sureHow)}</p>
        <Select
          name="gssCode"
          label={say(seatWords.sureField)}
          options={options.sort((a, b) => a.label.localeCompare(b.label, localeOf(language)))}
        />
        <Button className="w-full sm:w-auto">{say(seatWords.sureGoOn)}</Button>
      </form>
    </Folded>
  )
}

type TownProps = {
  language: Language
  slug: string
  /** What was asked for; empty before. */
  town: string
  /** How many seats it may lie in. */
  found: number
  all: number
}

/** Asks for a town or council, so that fewer seats are left to choose from. */
export function TownForm({ language, slug, town, found, all }: TownProps) {
  const say = sayIn(language)
  return (
    <form
      method="post"
      action={action(language, slug, 'town')}
      className="flow rounded-xl border border-line bg-surface p-4"
    >
      <Field
        name="town"
        label={say(seatWords.townField)}
        hint={say(seatWords.townHint)}
        error={town && found === 0 ? say(seatWords.townUnknown, { town }) : undefined}
        defaultValue={town}
        list={northernIrelandPlaces}
        autoComplete="address-level2"
        spellCheck={false}
      />
      <Button look="secondary" className="w-full sm:w-auto">
        {say(seatWords.townFind)}
      </Button>
      {found > 0 && (
        <>
          <p role="status" className="font-semibold">
            {say(seatWords.townFound, { town, count: found })}
          </p>
          <Button name="all" value="yes" look="quiet" className="-ml-5">
            {say(seatWords.townAll, { count: all })}
          </Button>
        </>
      )}
    </form>
  )
}

/** Back to the list, for whoever pressed the wrong one. */
export function ChooseAgain({ language, slug }: { language: Language; slug: string }) {
  return (
    <form method="post" action={action(language, slug)}>
      <Button name="gssCode" value="" look="quiet" className="-ml-5">
        {sayIn(language)(seatWords.chooseAgain)}
      </Button>
    </form>
  )
}
