import { Folded } from '#components/ui/folded.tsx'
import { countOf } from '#lib/words/numbers.ts'

/** The addresses a member's office is known to write from; only for who reads answers. */
export function KnownAddresses({ addresses }: { addresses: readonly { address: string }[] }) {
  if (addresses.length === 0) return null
  return (
    <Folded
      summary={`Their office writes from ${countOf(addresses.length, 'known address', 'known addresses')}`}
    >
      <ul className="list-disc pl-6 [overflow-wrap:anywhere]">
        {addresses.map(({ address }) => (
          <li key={address}>{address}</li>
        ))}
      </ul>
    </Folded>
  )
}
