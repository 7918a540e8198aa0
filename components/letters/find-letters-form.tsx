import type { Route } from 'next'
import Form from 'next/form'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'

/** Asks for a letter or an MP by whatever somebody has in hand, in the page's address; it needs no script. */
export function FindLettersForm<R extends string>({ page, find }: { page: Route<R>; find: string }) {
  return (
    <Form action={page} prefetch={false} className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-72">
        <Field
          key={find}
          name="find"
          type="search"
          label="Find a letter or an MP"
          hint="A reference, alone or in a subject line; an e-mail address; the beginning of a name or a seat; or words of the letter."
          defaultValue={find}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <Button look="secondary">Find</Button>
    </Form>
  )
}
