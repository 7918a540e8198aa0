import type { ReactNode } from 'react'
import { Choice } from './choice.tsx'
import { describedBy, FieldNotes } from './field.tsx'

type Props = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  value?: string
  defaultChecked?: boolean
}

/** A single yes, unticked unless said otherwise. */
export function Checkbox({ name, label, hint, error, value = 'yes', defaultChecked }: Props) {
  return (
    <div>
      {error && <FieldNotes name={name} error={error} />}
      <Choice
        type="checkbox"
        id={name}
        name={name}
        value={value}
        label={label}
        hint={hint}
        defaultChecked={defaultChecked}
        describedBy={describedBy(name, undefined, error)}
        invalid={Boolean(error)}
      />
    </div>
  )
}
