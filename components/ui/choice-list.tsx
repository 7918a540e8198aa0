import type { ReactNode } from 'react'
import { Choice } from './choice.tsx'
import { describedBy, FieldNotes } from './field.tsx'

export type Option = { value: string; label: ReactNode; hint?: ReactNode }

type Shared = {
  name: string
  legend: ReactNode
  hideLegend?: boolean
  hint?: ReactNode
  error?: string
  options: Option[]
}

/** One answer out of several. The first option's id is the field's name, so that an error can link to it. */
export function RadioList({ defaultValue, ...rest }: Shared & { defaultValue?: string }) {
  return <Choices type="radio" chosen={defaultValue ? [defaultValue] : []} {...rest} />
}

/** Any number of answers. */
export function CheckboxList({ defaultValues = [], ...rest }: Shared & { defaultValues?: string[] }) {
  return <Choices type="checkbox" chosen={defaultValues} {...rest} />
}

function Choices(props: Shared & { type: 'radio' | 'checkbox'; chosen: string[] }) {
  const { name, legend, hideLegend, hint, error, options, type, chosen } = props
  return (
    <fieldset aria-describedby={describedBy(name, hint, error)}>
      <legend className={hideLegend ? 'sr-only' : 'font-semibold'}>{legend}</legend>
      <FieldNotes name={name} hint={hint} error={error} />
      <div className="grid gap-2.5">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            type={type}
            id={index === 0 ? name : `${name}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            defaultChecked={chosen.includes(option.value)}
            invalid={Boolean(error)}
          />
        ))}
      </div>
    </fieldset>
  )
}
