import { Button } from './button.tsx'
import { columnKey } from './data-table-sort.ts'
import { Folded } from './folded.tsx'

type Props = {
  page: string
  /** Where the form leads back to. */
  back: string
  choices: readonly { name: string; shown: boolean }[]
}

/** Which columns a list has, kept on this browser for this page; a form like any other. */
export function ChooseColumns({ page, back, choices }: Props) {
  return (
    <Folded summary="Choose columns">
      <form
        action="/api/people/columns"
        method="post"
        className="flex flex-wrap items-center gap-x-5 gap-y-2"
      >
        <input type="hidden" name="page" value={page} />
        <input type="hidden" name="back" value={back} />
        {choices.map(({ name, shown }) => (
          <label key={name} className="inline-flex min-h-9 items-center gap-2">
            <input
              type="checkbox"
              name="column"
              value={columnKey(name)}
              defaultChecked={shown}
              className="tick"
            />
            {name}
          </label>
        ))}
        <Button look="secondary">Show these</Button>
      </form>
    </Folded>
  )
}
