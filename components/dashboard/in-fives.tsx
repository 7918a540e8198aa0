/** For readers who are told counts in fives: why the numbers are round. */
export function InFives() {
  return (
    <p className="max-w-prose text-ink-soft">
      Counts of letters are rounded down to fives, and below five you read “fewer than 5”, for none as well: a
      small number could point at one person.
    </p>
  )
}
