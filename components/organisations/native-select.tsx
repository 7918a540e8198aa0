import type { ReactNode } from 'react'
import { describedBy, FieldNotes } from '#components/ui/field.tsx'

type Props = {
  name: string
  /** Where several forms on a page hold a field of this name. */
  id?: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  defaultValue?: string
  options: { value: string; label: string }[]
}

/** One of a list, in the browser's own control: it works in a plain form. */
export function NativeSelect({ name, id = name, label, hint, error, defaultValue, options }: Props) {
  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <FieldNotes name={id} hint={hint} error={error} />
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        className="control"
      >
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
