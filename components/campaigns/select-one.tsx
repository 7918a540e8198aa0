import { describedBy, FieldNotes } from '#components/ui/field.tsx'

type Props = {
  name: string
  label: string
  hint?: string
  error?: string
  options: { value: string; label: string }[]
  value: string
}

/** One of many, in the browser's own list: works without a script. */
export function SelectOne({ name, label, hint, error, options, value }: Props) {
  return (
    <div>
      <label htmlFor={name} className="font-semibold">
        {label}
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      <select
        id={name}
        name={name}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, hint, error)}
        className="control"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
