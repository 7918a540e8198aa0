import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'

/** The box that finds everything, on its own page. */
export function FindForm({ q }: { q: string }) {
  return (
    <form action="/api/find" method="post" className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-72">
        <Field
          key={q}
          name="q"
          type="search"
          label="Find anything"
          hint="A name, a seat, a postcode, the reference of a letter, a campaign, an organisation or a page."
          defaultValue={q}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <Button>Find</Button>
    </form>
  )
}
