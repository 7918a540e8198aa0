import { Choice } from './choice.tsx'
import { describedBy, FieldNotes } from './field.tsx'

type Props = {
  name: string
  legend: string
  hint?: string
  error?: string
  options: Readonly<Record<string, string>>
  /** The ticked ones, joined by commas. */
  value: string
}

/** Any of several. The first box's id is the field's name, so that an error can link to it. */
export function TickList({ name, legend, hint, error, options, value }: Props) {
  const ticked = value.split(',')
  return (
    <fieldset aria-describedby={describedBy(name, hint, error)}>
      <legend className="font-semibold">{legend}</legend>
      <FieldNotes name={name} hint={hint} error={error} />
      <div className="grid gap-2.5 sm:grid-cols-2">
        {Object.entries(options).map(([key, label], index) => (
          <Choice
            key={key}
            type="checkbox"
            id={index === 0 ? name : `${name}-${key}`}
            name={name}
            value={key}
            label={label}
            defaultChecked={ticked.includes(key)}
            invalid={Boolean(error)}
          />
        ))}
      </div>
    </fieldset>
  )
}
