import { MemberLine } from '#components/parliament/member-line.tsx'
import { Button } from '#components/ui/button.tsx'
import { RadioList } from '#components/ui/radio-list.tsx'
import type { SeatWithMember } from '#lib/parliament/data.ts'

type Props = { slug: string; seats: SeatWithMember[]; chosen: string; confirmOnly: boolean; error?: string }

/** Several seats, and the supporter knows which; or one that only the supporter can confirm. */
export function SeatChoice({ slug, seats, chosen, confirmOnly, error }: Props) {
  const [only] = seats
  return (
    <form method="post" action={`/campaigns/${slug}/save/seat`} className="flow">
      {confirmOnly && only && seats.length === 1 ? (
        <div className="rounded-xl border border-line bg-surface p-5">
          <input type="hidden" name="gssCode" value={only.gssCode} />
          <MemberLine seat={only} />
        </div>
      ) : (
        <RadioList
          name="gssCode"
          legend="Your MP"
          error={error}
          defaultValue={chosen}
          options={seats.map((seat) => ({ value: seat.gssCode, label: <MemberLine seat={seat} /> }))}
        />
      )}
      <Button>{confirmOnly ? 'Yes, I still live there' : 'This is my MP'}</Button>
    </form>
  )
}
