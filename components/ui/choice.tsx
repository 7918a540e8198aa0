import type { ReactNode } from 'react'

type Props = {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  value: string
  label: ReactNode
  hint?: ReactNode
  defaultChecked?: boolean
  describedBy?: string
  invalid?: boolean
}

/** One radio button or checkbox whose whole row can be pressed. */
export function Choice({ type, id, name, value, label, hint, defaultChecked, describedBy, invalid }: Props) {
  return (
    <label
      htmlFor={id}
      className="choice flex min-h-12 gap-3 rounded-lg border-2 border-line-strong bg-surface px-4 py-2.5"
    >
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={defaultChecked}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        className="tick"
      />
      <span className="min-w-0 self-center">
        <span className="block">{label}</span>
        {hint && <span className="block text-ink-soft">{hint}</span>}
      </span>
    </label>
  )
}
