import type { Route } from 'next'
import Form from 'next/form'
import { Button } from './button.tsx'
import { Select } from './select.tsx'

type Props<R extends string> = {
  /** The page that shows what is chosen. */
  page: Route<R>
  name: string
  label: string
  options: readonly { value: string; label: string }[]
  chosen: string
  /** What else of the address stays as it is. */
  keep?: Readonly<Record<string, string>>
  button?: string
}

/** Which part of a list is shown, in the page's address; it needs no script. */
export function Chooser<R extends string>(props: Props<R>) {
  const { page, name, label, options, chosen, keep = {}, button = 'Show' } = props
  return (
    <Form action={page} prefetch={false} className="flex max-w-[30rem] flex-wrap items-end gap-3">
      {Object.entries(keep).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <div className="min-w-0 flex-1 basis-56">
        <Select key={chosen} name={name} label={label} options={options} defaultValue={chosen} />
      </div>
      <Button look="secondary">{button}</Button>
    </Form>
  )
}
