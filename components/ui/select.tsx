import type { ReactNode } from 'react'
import { describedBy, FieldNotes } from './field.tsx'

type Props = {
  name: string
  /** Where several forms on a page hold a field of this name. */
  id?: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  options: readonly { value: string; label: string }[]
  defaultValue?: string
  /** For a form whose other fields hang on the choice. */
  onChange?: (value: string) => void
}

/** One of a list, in the browser's own control: it works with touch, keyboard and typing ahead, without a script. */
export function Select({ name, id = name, label, hint, error, options, defaultValue, onChange }: Props) {
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
        onChange={onChange && ((event) => onChange(event.target.value))}
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
