import type { ReactNode } from 'react'
import { Choice } from './choice.tsx'
import { describedBy, FieldNotes } from './field.tsx'

export type Option = { value: string; label: ReactNode; hint?: ReactNode }

type Props = {
  name: string
  legend: ReactNode
  hideLegend?: boolean
  hint?: ReactNode
  error?: string
  options: Option[]
  defaultValue?: string
}

/** One answer out of several. The first option's id is the field's name, so that an error can link to it. */
export function RadioList({ name, legend, hideLegend, hint, error, options, defaultValue }: Props) {
  return (
    <fieldset aria-describedby={describedBy(name, hint, error)}>
      <legend className={hideLegend ? 'sr-only' : 'font-semibold'}>{legend}</legend>
      <FieldNotes name={name} hint={hint} error={error} />
      <div className="grid gap-2.5">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            id={index === 0 ? name : `${name}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            defaultChecked={option.value === defaultValue}
            invalid={Boolean(error)}
          />
        ))}
      </div>
    </fieldset>
  )
}
