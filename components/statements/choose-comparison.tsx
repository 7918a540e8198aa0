import { Button } from '#components/ui/button.tsx'

/** Which other version to compare with; works without a script. */
export function ChooseComparison({
  numbers,
  against,
}: {
  /** The other versions. */
  numbers: number[]
  against: number | null
}) {
  if (numbers.length === 0) return null
  return (
    <form method="get" className="flex flex-wrap items-end gap-3">
      <div>
        <label htmlFor="against" className="block font-semibold">
          Compare with
        </label>
        <select id="against" name="against" defaultValue={against ?? numbers[0]} className="control">
          {numbers.map((number) => (
            <option key={number} value={number}>
              Version {number}
            </option>
          ))}
        </select>
      </div>
      <Button look="secondary">Compare</Button>
    </form>
  )
}
