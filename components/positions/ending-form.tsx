import { Button } from '#components/ui/button.tsx'

const ways = {
  withdrawal: {
    summary: 'Withdraw this position',
    explained:
      'Your organisation’s name leaves the public page at once. The record is kept. You can take a new position at any time.',
    button: 'Withdraw',
  },
  objection: {
    summary: 'Object: we do not want it carried over',
    explained: 'The position is withdrawn at once. You can then read the new text and answer anew.',
    button: 'Object and withdraw',
  },
}

/** Takes a position back; folded away so that nobody does it by a slip. Needs no script. */
export function EndingForm({ positionId, way }: { positionId: string; way: keyof typeof ways }) {
  const { summary, explained, button } = ways[way]
  return (
    <details className="rounded-lg border border-line px-4">
      <summary className="flex min-h-12 items-center font-semibold">{summary}</summary>
      <form action={`/api/positions/${positionId}/${way}`} method="post" className="flow pb-4">
        <p>{explained}</p>
        <label className="block font-semibold">
          Why, for your own record (if you wish)
          <input name="why" className="control mt-1.5 font-normal" />
        </label>
        <Button look="danger">{button}</Button>
      </form>
    </details>
  )
}
